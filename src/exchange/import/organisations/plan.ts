import type { CivilDate } from '../../../domain/civil-date.ts';
import { SUPERIORS, sectorsOf, type TreeOrganisation, type TreeType } from '../../../domain/county/organisation.ts';
import { type Above, foundOrganisation, type Lines, moveOrganisation } from '../../../domain/county/tree.ts';
import { done, type Outcome, refuse } from '../../../domain/outcome.ts';
import type { CommonRefusal } from '../../../domain/refusals/common.ts';
import type { CountyTreeRefusal } from '../../../domain/refusals/county-tree.ts';
import type { LedgerPreview, LedgerRow, LedgerSkip } from '../ledgers/row.ts';
import type { ListedOrganisation } from './listed.ts';

type TreeRefusal = CommonRefusal | CountyTreeRefusal;
type Row = Omit<LedgerRow<ListedOrganisation>, 'outcome' | 'record' | 'reason' | 'questions'>;
export type PlannedRow = Row &
  (
    | { readonly outcome: 'add'; readonly organisation: TreeOrganisation }
    /** It stands there already, and the sheet gives it another second line. */
    | { readonly outcome: 'change'; readonly organisation: TreeOrganisation; readonly sectoralBefore: string | null }
    | { readonly outcome: 'same' }
    | { readonly outcome: 'skip'; readonly reason: LedgerSkip | TreeRefusal }
  );

/** `additions` in an order in which each comes after those above it; `changes` stand in the tree already. */
export type Plan = {
  readonly rows: readonly PlannedRow[];
  readonly additions: readonly TreeOrganisation[];
  readonly changes: readonly TreeOrganisation[];
};

export type Surroundings = {
  /** The open organisations among which lines may lead; whoever imports reaches no others. */
  readonly existing: readonly TreeOrganisation[];
  readonly today: CivilDate;
  readonly newId: () => string;
};

/**
 * Where each listed organisation goes. A superior may stand in the tree already or anywhere in the sheet, also further down: rows are
 * placed in rounds until none can be placed any more, and what is left has a superior that nobody knows.
 */
export function planOrganisations(preview: LedgerPreview<ListedOrganisation>, { existing, today, newId }: Surroundings): Plan {
  const known = [...existing];
  const planned = new Map<string, PlannedRow>();
  let waiting = preview.rows.filter((row) => row.outcome === 'add');
  for (let placed = true; placed; ) {
    const later = waiting.filter(({ record }) => waiting.some((other) => other.record !== record && mayBeMeant(other.record, record)));
    const now = later.length < waiting.length ? waiting.filter((row) => !later.includes(row)) : waiting;
    placed = later.length < waiting.length;
    for (const row of now) {
      const settled = settle(row.record, { known, today, newId });
      planned.set(row.key, { ...placeOf(row), ...settled });
      if (settled.outcome === 'add') known.push(settled.organisation);
      if (settled.outcome === 'change')
        known.splice(
          known.findIndex(({ id }) => id === settled.organisation.id),
          1,
          settled.organisation,
        );
    }
    waiting = placed ? later : [];
  }
  const rows = preview.rows.map((row) => planned.get(row.key) ?? { ...placeOf(row), ...untouched(row) });
  const changes = known.slice(0, existing.length).filter((one, at) => one !== existing[at]);
  return { rows, additions: known.slice(existing.length), changes };
}

/** A row waits for those that might be its superior or its second line. */
const mayBeMeant = (other: ListedOrganisation, record: ListedOrganisation) =>
  (other.name === record.superiorName && SUPERIORS[record.type].includes(other.type)) ||
  (other.name === record.sectoralName && sectorsOf(record.type).includes(other.type));

const placeOf = ({ key, sheet, number, name, leftOut, notes }: LedgerRow<ListedOrganisation>): Row => ({
  key,
  sheet,
  number,
  name,
  leftOut,
  notes,
});
const untouched = (row: LedgerRow<ListedOrganisation>) =>
  row.outcome === 'skip' ? { outcome: 'skip' as const, reason: row.reason } : { outcome: 'same' as const };

type Settled =
  | { readonly outcome: 'add'; readonly organisation: TreeOrganisation }
  | { readonly outcome: 'change'; readonly organisation: TreeOrganisation; readonly sectoralBefore: string | null }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'skip'; readonly reason: TreeRefusal };
type Known = { readonly known: readonly TreeOrganisation[]; readonly today: CivilDate; readonly newId: () => string };

function settle(record: ListedOrganisation, { known, today, newId }: Known): Settled {
  const { type, name, foundedOn } = record;
  const superior = lineTo(record.superiorName, SUPERIORS[type], known);
  if (!superior.ok) return { outcome: 'skip', reason: superior.refusal };
  const sectoral = lineTo(record.sectoralName, sectorsOf(type), known);
  if (!sectoral.ok) return { outcome: 'skip', reason: sectoral.refusal };
  const twins = known.filter((other) => other.name === name && other.type === type);
  const itself = twins.find(({ superiorId }) => superiorId === (superior.value?.organisation.id ?? null));
  if (itself) return settleAgain(itself, { superior: superior.value, sectoral: sectoral.value }, today);
  if (type === 'county-committee') return { outcome: 'skip', reason: { code: 'tree-root-exists', name: rootOf(known) } };
  // It moved, or there are two of one name: a sheet cannot tell, a person can.
  const elsewhere = twins.map(({ superiorId }) => known.find(({ id }) => id === superiorId)?.name ?? '')[0];
  if (elsewhere !== undefined) return { outcome: 'skip', reason: { code: 'tree-elsewhere', name, superior: elsewhere } };
  const founding = { id: newId(), type, name, on: foundedOn ?? today };
  const ruled = foundOrganisation(founding, { superior: superior.value, sectoral: sectoral.value }, today);
  return ruled.ok ? { outcome: 'add', organisation: ruled.value } : { outcome: 'skip', reason: ruled.refusal };
}

/** A sheet without a second line says nothing about it; one with another changes it from today. */
function settleAgain(before: TreeOrganisation, lines: Lines, today: CivilDate): Settled {
  if (lines.sectoral === null || lines.sectoral.organisation.id === before.sectoralId) return { outcome: 'same' };
  const ruled = moveOrganisation(before, lines, { on: today, today });
  return ruled.ok
    ? { outcome: 'change', organisation: ruled.value, sectoralBefore: before.sectoralId }
    : { outcome: 'skip', reason: ruled.refusal };
}

/** Whoever imports has a county above them; they may not be shown its name. */
const rootOf = (known: readonly TreeOrganisation[]) => known.find(({ superiorId }) => superiorId === null)?.name ?? '';

/** The one organisation of that name which may stand there. */
function lineTo(
  name: string | undefined,
  possible: readonly TreeType[],
  known: readonly TreeOrganisation[],
): Outcome<Above | null, TreeRefusal> {
  if (name === undefined) return done(null);
  const named = known.filter((other) => other.name === name);
  const fitting = named.filter(({ type }) => possible.includes(type));
  const candidates = fitting.length > 0 ? fitting : named;
  if (candidates.length === 0) return refuse({ code: 'tree-superior-unknown', name });
  if (candidates.length > 1) return refuse({ code: 'tree-superior-ambiguous', name, count: candidates.length });
  return done(aboveIn(known, candidates[0]!));
}

function aboveIn(known: readonly TreeOrganisation[], organisation: TreeOrganisation): Above {
  const line: string[] = [];
  for (let id = organisation.superiorId; id !== null; id = known.find((it) => it.id === id)?.superiorId ?? null) line.push(id);
  return { organisation, line, below: known.filter(({ superiorId }) => superiorId === organisation.id) };
}
