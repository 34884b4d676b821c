import { useMemo } from 'react';
import { ideaStatistics } from '../../../src/domain/idea/statistics.ts';
import type { Idea } from '../../../src/domain/idea.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { ideaScoreSheet, ideaSheet, ideaSlipSheet, ideaStatisticsSheet, ideasSheet } from '../../../src/exchange/fill/ideas.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { NAMES_WITHHELD, useNaming } from '../../leaving/use-naming.ts';
import { useToday } from '../../live/clock.ts';
import { useDoc } from '../../live/documents.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { useWindow } from '../../where.ts';
import type { IdeaRow } from './idea-rows.tsx';
import { nextActs } from './next-acts.ts';
import { periodWord, spanOf } from './statistics-period.ts';
import { useIdeaRow, useIdeaRows } from './use-idea-rows.ts';

/** `ledger`, `statistics:<year or month>`, or of one idea `form:<id>`, `sheet:<id>` to score it, `slip:<id>`. */
export default function IdeaPrintPage({ id }: { readonly id: string }) {
  const organisation = useOrganisation();
  if (!organisation) return null;
  const [what, of = ''] = id.split(':');
  if (what === 'ledger') return <Ledger organisation={organisation} />;
  if (what === 'statistics') return <Statistics organisation={organisation} period={of} />;
  return <One organisation={organisation} id={of} what={what === 'slip' ? 'slip' : what === 'sheet' ? 'sheet' : 'form'} />;
}

type Props = { readonly organisation: Organisation };

function Statistics({ organisation, period }: Props & { readonly period: string }) {
  const rows = useIdeaRows();
  const close = useWindow((window) => window.close);
  const today = useToday();
  const { from, until } = spanOf(period, today);
  const filled = useMemo(() => {
    const figures = ideaStatistics(rows?.map(({ idea }) => idea) ?? [], organisation.employees, from, until);
    return ideaStatisticsSheet(organisation, figures, periodWord(period));
  }, [rows, organisation, from, until, period]);
  const figures = filled.rows.指标 ?? [];
  if (!rows) return null;
  return (
    <LeavingPage
      name="idea-statistics"
      filled={filled}
      receiver={organisation.superiorName}
      fields={figures.map(({ 项目 }) => String(项目))}
      count={figures.length}
      unit="项"
      stays="没有人名。"
      onClose={close}
    />
  );
}

function Ledger({ organisation }: Props) {
  const rows = useIdeaRows();
  const { nameOf, onReceiver, isOutside } = useNaming();
  const close = useWindow((window) => window.close);
  const counted = useMemo(
    () =>
      (rows ?? [])
        .map(({ idea }) => idea)
        .filter(({ state }) => state !== 'draft' && state !== 'withdrawn')
        .toReversed(),
    [rows],
  );
  const filled = useMemo(() => ideasSheet(organisation, counted, nameOf, yearsOf(counted)), [organisation, counted, nameOf]);
  if (!rows) return null;
  return (
    <LeavingPage
      name="ideas"
      filled={filled}
      receiver=""
      onReceiver={onReceiver}
      fields={['名称', '建议人', '状态', '效益', '奖励']}
      count={counted.length}
      unit="条"
      stays={`草稿和撤回的不打印。${isOutside ? NAMES_WITHHELD : ''}`}
      onClose={close}
    />
  );
}

type What = 'form' | 'sheet' | 'slip';
const fieldsOf: Readonly<Record<What, readonly string[]>> = {
  form: ['名称', '建议人', '现状', '措施', '效益', '评审意见'],
  sheet: ['名称', '现状', '措施', '评分项'],
  slip: ['名称', '建议人', '评分', '结论', '理由'],
};
const templates = { form: 'idea', sheet: 'idea-score', slip: 'idea-slip' } as const;

function One({ organisation, id, what }: Props & { readonly id: string; readonly what: What }) {
  const row = useIdeaRow(id);
  const into = useDoc('golden-idea', row?.idea.mergedInto ?? '')?.body;
  const parameters = useParameters();
  const { nameOf } = usePeople();
  const close = useWindow((window) => window.close);
  const filled = useMemo(() => {
    if (!row) return undefined;
    const { idea, today } = row;
    if (what === 'slip') return ideaSlipSheet(organisation, idea, nameOf, { next: nextOnSlip(row), into });
    return what === 'sheet'
      ? ideaScoreSheet(organisation, idea, parameterAt(parameters, 'idea-score-sheet', today).value)
      : ideaSheet(organisation, idea, nameOf);
  }, [organisation, row, nameOf, parameters, what, into]);
  if (!filled) return null;
  return (
    <LeavingPage
      name={templates[what]}
      filled={filled}
      receiver={{ form: '', sheet: '评分人', slip: '建议人' }[what]}
      fields={fieldsOf[what]}
      count={1}
      unit="条"
      stays={what === 'sheet' ? '不写建议人，评分人各打一张。' : ''}
      about={{ type: 'golden-idea', id }}
      onClose={close}
    />
  );
}

/** Written to the proposer, who is not asked to answer to themselves. */
function nextOnSlip(row: IdeaRow): string {
  const { act, what } = nextActs({ ...row, daysLeft: undefined });
  return act === 'decide-idea' ? '等支委会作出结论' : what;
}

/** 2025 年至 2026 年, or one year. */
function yearsOf(ideas: readonly Idea[]): string {
  const years = [...new Set(ideas.map(({ proposedOn }) => proposedOn.slice(0, 4)))].toSorted();
  return years.length > 1 ? `${years[0]} 年至 ${years.at(-1)} 年` : years[0] ? `${years[0]} 年` : '';
}
