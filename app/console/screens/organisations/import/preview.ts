import { treeTypeNames } from '../../../../../src/domain/county/names.ts';
import type { TreeOrganisation } from '../../../../../src/domain/county/organisation.ts';
import type { LedgerSkip } from '../../../../../src/exchange/import/ledgers/row.ts';
import type { PlannedRow } from '../../../../../src/exchange/import/organisations/plan.ts';
import type { Reading, ShownRow } from '../../../../parts/import/subject.ts';
import { isLedgerSkip, sayLedgerNote, sayLedgerSkip, sayLeftOutValue } from '../../../../words/import-ledgers.ts';
import { say } from '../../../words/refusals.ts';

/** What the county answers to a preview; the confirmation says its mark again. */
export type Previewed = {
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<'add' | 'change' | 'same' | 'skip', number>>;
  readonly mark: string;
};

/** The county's preview in the wizard's words. */
export function readingOf({ rows, counts }: Previewed, tree: readonly TreeOrganisation[]): Reading {
  const added = rows.flatMap((row) => (row.outcome === 'add' || row.outcome === 'change' ? [row.organisation] : []));
  const names = new Map([...tree, ...added].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  return {
    rows: rows.map((row) => shown(row, nameOf)),
    counts: { ...counts, ask: 0 },
    leftOut: rows.reduce((sum, row) => sum + (row.outcome === 'add' ? row.leftOut.length : 0), 0),
    questions: [],
  };
}

const NOT_RETURNED: readonly string[] = ['no-record', 'hidden-left-out', 'answered-leave-out'];

function shown(row: PlannedRow, nameOf: (id: string | null) => string): ShownRow {
  const { key, sheet, number, name, outcome, leftOut, notes } = row;
  const isNoRecord = row.outcome === 'skip' && NOT_RETURNED.includes(row.reason.code);
  return {
    key,
    sheet,
    number,
    name,
    outcome,
    says: [mainSentence(row, nameOf), ...leftOut.map(sayLeftOutValue), ...notes.map(sayLedgerNote)].filter(Boolean).join('；'),
    comesBack: !isNoRecord && (outcome === 'skip' || leftOut.length > 0),
    candidates: [],
    mayBeNew: false,
  };
}

function mainSentence(row: PlannedRow, nameOf: (id: string | null) => string): string {
  switch (row.outcome) {
    case 'add': {
      const { type, superiorId, sectoralId, foundedOn } = row.organisation;
      const sectoral = nameOf(sectoralId);
      return [treeTypeNames[type], `上级 ${nameOf(superiorId)}`, sectoral && `行业线 ${sectoral}`, `${foundedOn} 起`]
        .filter(Boolean)
        .join(' · ');
    }
    case 'change':
      return `行业线：${nameOf(row.sectoralBefore) || '（无）'} → ${nameOf(row.organisation.sectoralId)}`;
    case 'same':
      return '组织树里已经有';
    case 'skip':
      return saySkip(row.reason);
  }
}

type Reason = Extract<PlannedRow, { readonly outcome: 'skip' }>['reason'];

function saySkip(reason: Reason): string {
  if (isLedgerSkip(reason)) return sayLedgerSkip(reason as LedgerSkip);
  const { what, rule, figures, next } = say(reason as Exclude<Reason, LedgerSkip>);
  return [what, rule, figures, next].filter(Boolean).join('');
}
