import { useMemo } from 'react';
import { ideaStatistics } from '../../../src/domain/idea/statistics.ts';
import type { Idea } from '../../../src/domain/idea.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { ideaSheet, ideaSlipSheet, ideaStatisticsSheet, ideasSheet } from '../../../src/exchange/fill/ideas.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { NAMES_WITHHELD, useNaming } from '../../leaving/use-naming.ts';
import { useToday } from '../../live/clock.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { usePeople } from '../../live/people.ts';
import { useWindow } from '../../where.ts';
import type { IdeaRow } from './idea-rows.tsx';
import { nextActs } from './next-acts.ts';
import { useIdeaRows } from './use-idea-rows.ts';

/** `ledger`, `statistics:<year>`, `form:<id>` or `slip:<id>`. */
export default function IdeaPrintPage({ id }: { readonly id: string }) {
  const rows = useIdeaRows();
  const organisation = useOrganisation();
  if (!rows || !organisation) return null;
  const [what, of = ''] = id.split(':');
  const row = rows.find((one) => one.id === of);
  if (what === 'ledger') return <Ledger organisation={organisation} ideas={rows.map(({ idea }) => idea)} />;
  if (what === 'statistics') return <Statistics organisation={organisation} ideas={rows.map(({ idea }) => idea)} year={of} />;
  return row ? <One organisation={organisation} row={row} slip={what === 'slip'} /> : null;
}

function Statistics({ organisation, ideas, year }: LedgerProps & { readonly year: string }) {
  const close = useWindow((window) => window.close);
  const today = useToday();
  const until = today.startsWith(year) ? today : `${year}-12-31`;
  const figures = useMemo(() => ideaStatistics(ideas, organisation.employees, `${year}-01-01`, until), [ideas, organisation, year, until]);
  const filled = useMemo(() => ideaStatisticsSheet(organisation, figures, `${year} 年`), [organisation, figures, year]);
  return (
    <LeavingPage
      name="idea-statistics"
      filled={filled}
      receiver={organisation.superiorName}
      fields={figures.map(({ title }) => title)}
      count={figures.length}
      unit="项"
      stays="没有人名。"
      onClose={close}
    />
  );
}

type LedgerProps = { readonly organisation: Organisation; readonly ideas: readonly Idea[] };
function Ledger({ organisation, ideas }: LedgerProps) {
  const { nameOf, onReceiver, isOutside } = useNaming();
  const close = useWindow((window) => window.close);
  const counted = useMemo(() => ideas.filter(({ state }) => state !== 'draft' && state !== 'withdrawn').toReversed(), [ideas]);
  const filled = useMemo(() => ideasSheet(organisation, counted, nameOf, periodOf(counted)), [organisation, counted, nameOf]);
  return (
    <LeavingPage
      name="ideas"
      filled={filled}
      receiver=""
      onReceiver={onReceiver}
      fields={['名称', '建议人', '状态', '效益']}
      count={counted.length}
      unit="条"
      stays={`草稿和撤回的不打印。${isOutside ? NAMES_WITHHELD : ''}`}
      onClose={close}
    />
  );
}

function One({ organisation, row, slip }: { readonly organisation: Organisation; readonly row: IdeaRow; readonly slip: boolean }) {
  const { nameOf } = usePeople();
  const close = useWindow((window) => window.close);
  const { idea } = row;
  const filled = useMemo(
    () => (slip ? ideaSlipSheet(organisation, idea, nameOf, nextActs(row).what) : ideaSheet(organisation, idea, nameOf)),
    [organisation, idea, nameOf, row, slip],
  );
  return (
    <LeavingPage
      name={slip ? 'idea-slip' : 'idea'}
      filled={filled}
      receiver={slip ? '建议人' : ''}
      fields={slip ? ['名称', '建议人', '结论', '理由'] : ['名称', '建议人', '现状', '措施', '效益']}
      count={1}
      unit="条"
      about={{ type: 'golden-idea', id: idea.id }}
      onClose={close}
    />
  );
}

/** 2025 年至 2026 年, or one year. */
function periodOf(ideas: readonly Idea[]): string {
  const years = [...new Set(ideas.map(({ proposedOn }) => proposedOn.slice(0, 4)))].toSorted();
  return years.length > 1 ? `${years[0]} 年至 ${years.at(-1)} 年` : `${years[0] ?? ''} 年`;
}
