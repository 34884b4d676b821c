import { Type } from 'typebox';
import { civilDateAt, lastDayOf, type Month, shiftMonth } from '../../domain/civil-date.ts';
import { reportDueOn } from '../../domain/matters/report.ts';
import { done } from '../../domain/outcome.ts';
import { parameterAt } from '../../domain/parameters.ts';
import { newestVersion } from '../../domain/report/handed-in.ts';
import { type FigureTitle, figureId, REPORT_FIGURES } from '../../domain/report/report-figures.ts';
import { type RolledPart, type RollUp, type RollUpFacts, type RollUpRules, rollUp as rolledUp } from '../../domain/report/roll-up.ts';
import type { Packs } from '../../domain/rule-pack/rule-pack.ts';
import { settingsOf } from '../../domain/rule-pack/settings.ts';
import { endpoint } from '../http/endpoint.ts';
import { closed, oneOf, uuid } from '../http/parts.ts';
import { packsForEach } from '../streams/known-packs.ts';
import { reportsOf, type StoredReport, type TreeThen, treeThen, typedFigures } from './read.ts';
import { month as monthShape, rollUpShape } from './shapes.ts';

/** A month's sum over an organisation and over those directly below it, as the tree stood on the month's last day. */
export const rollUp = endpoint('GET /api/organisations/:id/roll-up', {
  summary: 'Sums of a month’s reports over an organisation and over each part of it, beside what the superiors themselves state',
  shape: {
    params: Type.Object({ id: uuid }, closed),
    query: Type.Object({ month: monthShape, line: Type.Optional(oneOf('territorial', 'sectoral')) }, closed),
    answer: rollUpShape,
  },
  about: async ({ params }) => [params.id],
  does: async ({ db, now }, { params: { id }, query: { month, line = 'territorial' } }) => {
    const before = shiftMonth(month, -1);
    const trees = await treeThen(db, id, [before, month]);
    const organisationIds = [...new Set([...trees.values()].flatMap(({ organisations }) => organisations.map((one) => one.id)))];
    const reports = await reportsOf(db, organisationIds, [before, month]);
    const typed = await typedFigures(db, organisationIds, month);
    const today = civilDateAt(now.getTime());
    const packsOf = await packsForEach(db, [id, ...organisationIds]);
    const of = (asked: Month) => {
      const tree = trees.get(asked)!;
      return rolledUp(factsOf({ tree, reports, typed, month: asked, today, packsOf }), id, line === 'sectoral' ? tree.second : undefined);
    };
    const [then, rolled] = [of(before), of(month)];
    const earlier = new Map([...(then ? [then] : []), ...(then?.parts ?? [])].map((part) => [part.organisation.id, part]));
    const told = (part: RolledPart) => toldOf(part, earlier.get(part.organisation.id));
    return done({
      month,
      dueOn: rulesIn(month, packsOf(id)).dueOn,
      figures: figuresOf(reports),
      whole: rolled ? told(rolled) : null,
      parts: (rolled?.parts ?? []).map(told),
      second: trees.get(month)!.second.length,
    });
  },
});

type OfMonth = {
  readonly tree: TreeThen;
  readonly reports: readonly StoredReport[];
  readonly typed: RollUpFacts['typed'];
  readonly month: Month;
  readonly today: string;
  readonly packsOf: (organisationId: string) => Packs;
};
const factsOf = ({ tree, reports, typed, month, today, packsOf }: OfMonth): RollUpFacts => ({
  organisations: tree.organisations,
  reports: reports.filter((report) => report.month === month),
  typed,
  rulesOf: (id) => rulesIn(month, packsOf(id)),
  monthEnd: lastDayOf(month),
  today,
});

/** What a branch has set itself, where it may, stays on its PC. */
function rulesIn(month: Month, packs: Packs): RollUpRules {
  const settings = settingsOf(packs);
  return { dueOn: reportDueOn(month, settings).on, smallCellLeast: parameterAt(settings, 'small-cell-least', lastDayOf(month)).value };
}

/** What a newer desk reports beside the figures that are known here stands at the end of its line. */
function figuresOf(reports: readonly StoredReport[]): readonly FigureTitle[] {
  const known = new Set(REPORT_FIGURES.map(figureId));
  const more = new Map<string, FigureTitle>();
  for (const { lines } of reports)
    for (const { line, figures } of lines)
      for (const { key, title } of figures) {
        const id = figureId({ line, key });
        if (!known.has(id) && !more.has(id)) more.set(id, { line, key, title });
      }
  const first = REPORT_FIGURES.map(({ line, key, title }) => ({ line, key, title }));
  return [...first, ...more.values()].toSorted((one, other) => one.line - other.line);
}

function toldOf({ organisation, coverage, sums, stated, unchanged, own }: RolledPart, then: RolledPart | RollUp | undefined) {
  const { id, name, type } = organisation;
  const report = own && (newestVersion(own.versions) as StoredReport | undefined);
  return {
    ...{ id, name, type, coverage },
    sums: Object.fromEntries(sums),
    stated: Object.fromEntries(stated),
    unchanged: Object.fromEntries(unchanged),
    before: then ? { sums: Object.fromEntries(then.sums), coverage: then.coverage } : null,
    own: own ? { at: own.at, report: report ? { stream: report.stream, id: report.id } : null } : null,
  };
}
