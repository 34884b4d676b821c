import { type CivilDate, lastDayOf, type Month } from '../../domain/civil-date.ts';
import { reportDueOn } from '../../domain/matters/report.ts';
import { parameterAt } from '../../domain/parameters.ts';
import type { LineNumber } from '../../domain/report/monthly-report.ts';
import { type RollUp, type RollUpRules, rollUp } from '../../domain/report/roll-up.ts';
import type { Packs } from '../../domain/rule-pack/rule-pack.ts';
import { settingsOf } from '../../domain/rule-pack/settings.ts';
import type { Database } from '../engine/engine.ts';
import { packsForEach } from '../streams/known-packs.ts';
import { reportsOf, type StoredReport, type TreeThen, treeThen, typedFigures } from './read.ts';

type Asked = {
  readonly months: readonly Month[];
  readonly today: CivilDate;
  /** The month whose typed 上报数 are wanted. */
  readonly typed?: Month;
  /** Of the reports only these lines; all of them without it. */
  readonly lines?: readonly LineNumber[];
};
export type RolledMonths = {
  readonly trees: ReadonlyMap<Month, TreeThen>;
  readonly reports: readonly StoredReport[];
  /** Undefined where the organisation was not founded yet. */
  readonly of: (month: Month, line?: 'territorial' | 'sectoral') => RollUp | undefined;
  /** By when the organisation itself owes a month. */
  readonly dueOn: (month: Month) => CivilDate;
};

/** Months of an organisation and all below it, each as the tree stood on its last day; read once for all of them. */
export async function rolledMonths(db: Database, id: string, { months, today, typed, lines }: Asked): Promise<RolledMonths> {
  const trees = await treeThen(db, id, months);
  const organisationIds = [...new Set([...trees.values()].flatMap(({ organisations }) => organisations.map((one) => one.id)))];
  const reports = await reportsOf(db, organisationIds, months, lines);
  const figures = typed ? await typedFigures(db, organisationIds, typed) : new Map();
  const packsOf = await packsForEach(db, [id, ...organisationIds]);
  return {
    trees,
    reports,
    of: (month, line = 'territorial') => {
      const { organisations, second } = trees.get(month)!;
      const facts = {
        organisations,
        reports: reports.filter((report) => report.month === month),
        typed: figures,
        rulesOf: (organisation: string) => rulesIn(month, packsOf(organisation)),
        monthEnd: lastDayOf(month),
        today,
      };
      return rollUp(facts, id, line === 'sectoral' ? second : undefined);
    },
    dueOn: (month) => rulesIn(month, packsOf(id)).dueOn,
  };
}

/** What a branch has set itself, where it may, stays on its PC. */
function rulesIn(month: Month, packs: Packs): RollUpRules {
  const settings = settingsOf(packs);
  return { dueOn: reportDueOn(month, settings).on, smallCellLeast: parameterAt(settings, 'small-cell-least', lastDayOf(month)).value };
}
