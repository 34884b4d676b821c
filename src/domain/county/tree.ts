import type { CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { CommonRefusal } from '../refusals/common.ts';
import type { CountyTreeRefusal } from '../refusals/county-tree.ts';
import { SUPERIORS, sectorsOf, type TreeOrganisation, type TreeType } from './organisation.ts';

type Ruled = Outcome<TreeOrganisation, CommonRefusal | CountyTreeRefusal>;

/** An organisation below which another is to stand: itself, all that stands above it, and its open subordinates. */
export type Above = {
  readonly organisation: TreeOrganisation;
  readonly line: readonly string[];
  readonly below: readonly { readonly id: string; readonly name: string }[];
};
/** What is known of the two lines that were chosen; `null` where no such line is wanted. */
export type Lines = { readonly superior: Above | null; readonly sectoral: Above | null };

export type Founding = { readonly id: string; readonly type: TreeType; readonly name: string; readonly on: CivilDate };

const LONGEST_NAME = 60;

/** The first organisation of a county is its committee; every other one stands below one that is open. */
export function foundOrganisation(founding: Founding, lines: Lines, today: CivilDate): Ruled {
  const named = nameOf(founding.name);
  if (!named.ok) return named;
  if (founding.on > today) return refuse({ code: 'date-in-future', field: 'on', date: founding.on, today });
  const placed = place({ id: founding.id, type: founding.type, name: named.value }, lines);
  if (!placed.ok) return placed;
  const { id, type, on } = founding;
  return done({ id, type, name: named.value, ...placed.value, foundedOn: on, closedOn: null, version: 1, since: on });
}

export function renameOrganisation(before: TreeOrganisation, name: string, superior: Above | null, step: StepDates): Ruled {
  const named = nameOf(name);
  if (!named.ok) return named;
  if (superior && isTaken(superior, before.id, named.value))
    return refuse({ code: 'tree-name-taken', name: named.value, superior: superior.organisation.name });
  return changed(before, { name: named.value }, step);
}

/** Moving keeps what stands below; both lines are chosen anew, because the new superior may be the old second line. */
export function moveOrganisation(before: TreeOrganisation, lines: Lines, step: StepDates): Ruled {
  const placed = place(before, lines);
  return placed.ok ? changed(before, placed.value, step) : placed;
}

/** What stands below is moved or closed first: a branch must never be without somebody above it. */
export function closeOrganisation(before: TreeOrganisation, openBelow: number, step: StepDates): Ruled {
  if (openBelow > 0) return refuse({ code: 'tree-open-below', name: before.name, count: openBelow });
  if (before.superiorId === null) return refuse({ code: 'tree-root-stays', name: before.name });
  return changed(before, { closedOn: step.on }, step);
}

/** When the change holds from, and what day it is. */
export type StepDates = { readonly on: CivilDate; readonly today: CivilDate };

function changed(before: TreeOrganisation, change: Partial<TreeOrganisation>, { on, today }: StepDates): Ruled {
  if (before.closedOn !== null) return refuse({ code: 'tree-closed', name: before.name, closedOn: before.closedOn });
  if (on > today) return refuse({ code: 'date-in-future', field: 'on', date: on, today });
  if (on < before.since) return refuse({ code: 'step-before-last', on, last: before.since });
  const after = { ...before, ...change };
  const same = (['name', 'superiorId', 'sectoralId', 'closedOn'] as const).every((field) => after[field] === before[field]);
  return same ? refuse({ code: 'tree-unchanged', name: before.name }) : done({ ...after, version: before.version + 1, since: on });
}

function nameOf(text: string): Outcome<string, CommonRefusal> {
  const name = text.trim();
  if (name === '') return refuse({ code: 'field-missing', field: 'organisationName' });
  return name.length > LONGEST_NAME
    ? refuse({ code: 'field-too-long', field: 'organisationName', length: name.length, limit: LONGEST_NAME })
    : done(name);
}

type Placed = { readonly id: string; readonly type: TreeType; readonly name: string };
type BothLines = Pick<TreeOrganisation, 'superiorId' | 'sectoralId'>;

function place(placed: Placed, { superior, sectoral }: Lines): Outcome<BothLines, CommonRefusal | CountyTreeRefusal> {
  const wrong = wrongSuperior(placed, superior) ?? wrongSector(placed, superior, sectoral);
  if (wrong) return refuse(wrong);
  return done({ superiorId: superior?.organisation.id ?? null, sectoralId: sectoral?.organisation.id ?? null });
}

function wrongSuperior({ id, type, name }: Placed, superior: Above | null): CountyTreeRefusal | undefined {
  const possible = SUPERIORS[type];
  if (superior === null) return possible.length > 0 ? { code: 'tree-superior-missing', type, possible } : undefined;
  const { organisation, line } = superior;
  if (organisation.id === id || line.includes(id)) return { code: 'tree-below-itself', name };
  if (!possible.includes(organisation.type)) return { code: 'tree-superior-type', type, superiorType: organisation.type, possible };
  if (organisation.closedOn !== null) return { code: 'tree-closed', name: organisation.name, closedOn: organisation.closedOn };
  return isTaken(superior, id, name) ? { code: 'tree-name-taken', name, superior: organisation.name } : undefined;
}

/** Two of one name under one superior: a list could not tell them apart, nor could an imported sheet. */
const isTaken = ({ below }: Above, id: string, name: string) => below.some((other) => other.id !== id && other.name === name);

/** A second line that is already the first would be counted twice, one to itself would read itself. */
function wrongSector({ id, type, name }: Placed, superior: Above | null, sectoral: Above | null): CountyTreeRefusal | undefined {
  if (sectoral === null) return undefined;
  const { organisation, line } = sectoral;
  const possible = sectorsOf(type);
  if (!possible.includes(organisation.type)) return { code: 'tree-sector-type', type, sectorType: organisation.type, possible };
  if (organisation.closedOn !== null) return { code: 'tree-closed', name: organisation.name, closedOn: organisation.closedOn };
  if (organisation.id === id || line.includes(id)) return { code: 'tree-below-itself', name };
  const above = superior ? [superior.organisation.id, ...superior.line] : [];
  return above.includes(organisation.id) ? { code: 'tree-sector-is-superior', name, sector: organisation.name } : undefined;
}
