import { useEffect, useMemo, useState } from 'react';
import type { LedgerFacts, Profile } from '../../../electron/contract.ts';
import { openMatters, waitingMatters } from '../../../src/domain/today.ts';
import { handoverSheet } from '../../../src/exchange/fill/handover.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { useDrawer } from '../../live/draft.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { useTodayFacts } from '../today/use-today-facts.ts';
import { handoverLines } from './handover-lines.ts';

type HandoverListProps = {
  readonly from: string;
  /** Nobody yet, while the list is only prepared. */
  readonly to: string;
  readonly onClose: () => void;
};

/** F-58: what one secretary leaves to the next, taken from the records of this day; the seal and the keys of cupboards are written by hand. */
export function HandoverList({ from, to, onClose }: HandoverListProps) {
  const today = useToday();
  const organisation = useOrganisation();
  const facts = useTodayFacts();
  const areas = useDocs('responsibility-area');
  const honours = useDocs('honour-unit');
  const drafts = useDrawer((drawer) => Object.keys(drawer.drafts).length);
  const kept = useKept();
  const filled = useMemo(() => {
    if (!organisation || !facts || !areas || !honours || !kept) return undefined;
    const lines = handoverLines({
      facts,
      areas: areas.length,
      honours: honours.length,
      drafts,
      ...kept,
      matters: openMatters(facts, today),
      waiting: waitingMatters(facts, today),
      today,
    });
    return handoverSheet(organisation, { from, to, lines }, today);
  }, [organisation, facts, areas, honours, drafts, kept, from, to, today]);
  if (!filled) return null;
  return (
    <LeavingPage
      name="handover"
      filled={filled}
      receiver={to ? '接任书记' : ''}
      fields={['交接事项', '双方姓名', '能开锁的人的姓名']}
      count={filled.rows.事项?.length ?? 0}
      unit="项"
      stays="恢复码和密码不打印。"
      onClose={onClose}
    />
  );
}

/** Where the ledger and its last backup lie, and who can unlock it; read anew after the new secretary's key took effect. */
function useKept() {
  const [kept, setKept] = useState<{ readonly ledger: LedgerFacts; readonly profiles: readonly Profile[] }>();
  useEffect(() => {
    void Promise.all([window.shell.ledgerFacts(), window.shell.profiles()]).then(([ledger, profiles]) => {
      if (ledger.ok && profiles.ok) setKept({ ledger: ledger.value, profiles: profiles.value });
    });
  }, []);
  return kept;
}
