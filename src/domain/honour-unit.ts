import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import { type Machine, type Step, stepTo, type Taken } from './step.ts';

/** PST-03: two posts, two titles. */
export type HonourType = 'member-model-post' | 'women-merit-post' | 'worker-pioneer' | 'youth-civility';
export type LeadOrganisation = 'party' | 'trade-union' | 'youth-league' | 'womens-federation';
export type HonourUnitState = 'draft' | 'branch-agreed' | 'lead-agreed' | 'awarded' | 'declined' | 'ended';
/** F-17 has three boxes: the branch, the leading organisation, the one above. */
export type OpinionLevel = 'branch' | 'lead' | 'superior';

export type HonourUnit = {
  readonly v: 1;
  readonly id: string;
  readonly honour: HonourType;
  readonly unitName: string;
  readonly leadOrganisation: LeadOrganisation;
  readonly people: number;
  readonly contactId?: string;
  readonly deeds: string;
  readonly state: HonourUnitState;
  readonly appliedOn: CivilDate;
  readonly opinions: readonly {
    readonly level: OpinionLevel;
    readonly agreed: boolean;
    readonly opinion: string;
    readonly on: CivilDate;
  }[];
  readonly awardedOn?: CivilDate;
  readonly validUntil?: CivilDate;
  readonly steps: readonly Step<HonourUnitState>[];
};

export const HONOUR_UNIT: Machine<HonourUnitState> = {
  type: 'honour-unit',
  transitions: {
    draft: ['branch-agreed', 'declined'],
    'branch-agreed': ['lead-agreed', 'declined'],
    'lead-agreed': ['awarded', 'declined'],
    awarded: ['ended'],
    declined: [],
    ended: [],
  },
};

/** PST-03: each honour is led by one organisation. */
export const LEAD_OF: { readonly [H in HonourType]: LeadOrganisation } = {
  'member-model-post': 'party',
  'women-merit-post': 'womens-federation',
  'worker-pioneer': 'trade-union',
  'youth-civility': 'youth-league',
};
/** Whose box of F-17 is filled next. */
export const NEXT_OPINION: { readonly [S in HonourUnitState]?: OpinionLevel } = {
  draft: 'branch',
  'branch-agreed': 'lead',
  'lead-agreed': 'superior',
};
const AGREED: { readonly [L in OpinionLevel]: HonourUnitState } = { branch: 'branch-agreed', lead: 'lead-agreed', superior: 'awarded' };

export type HonourFields = Pick<HonourUnit, 'honour' | 'unitName' | 'people' | 'deeds'> & Partial<Pick<HonourUnit, 'contactId'>>;

export function applyForHonour(fields: HonourFields, { id, step }: { id: string; step: Taken }): Outcome<HonourUnit> {
  const written = tidied(fields);
  if (!written.ok) return written;
  return done({
    ...written.value,
    v: 1,
    id,
    leadOrganisation: LEAD_OF[fields.honour],
    state: 'draft',
    appliedOn: step.on,
    opinions: [],
    steps: [{ ...step, to: 'draft' }],
  });
}

export function correctHonour(unit: HonourUnit, fields: HonourFields): Outcome<HonourUnit> {
  if (unit.state !== 'draft') return refuse({ code: 'wrong-state', type: HONOUR_UNIT.type, state: unit.state, expected: ['draft'] });
  const written = tidied(fields);
  const { contactId: _contact, ...rest } = unit;
  return written.ok ? done({ ...rest, ...written.value, leadOrganisation: LEAD_OF[fields.honour] }) : written;
}

/** Opinions come in the order of the boxes; the two from outside the branch are copied from the paper. */
export function giveOpinion(unit: HonourUnit, { agreed, opinion }: { agreed: boolean; opinion: string }, step: Taken): Outcome<HonourUnit> {
  const level = NEXT_OPINION[unit.state];
  if (!level) return refuse({ code: 'wrong-state', type: HONOUR_UNIT.type, state: unit.state, expected: Object.keys(NEXT_OPINION) });
  if (!unit.deeds.trim()) return refuse({ code: 'honour-without-deeds' });
  if (level !== 'branch' && !step.paper) return refuse({ code: 'honour-paper-needed', level });
  const given = { ...unit, opinions: [...unit.opinions, { level, agreed, opinion: opinion.trim(), on: step.on }] };
  if (!agreed) return stepTo(HONOUR_UNIT, given, 'declined', step);
  return stepTo(HONOUR_UNIT, level === 'superior' ? { ...given, awardedOn: step.on } : given, AGREED[level], step);
}

export const endHonour = (unit: HonourUnit, step: Taken): Outcome<HonourUnit> =>
  stepTo(HONOUR_UNIT, { ...unit, validUntil: step.on }, 'ended', step);

function tidied({ honour, unitName, people, deeds, contactId }: HonourFields): Outcome<HonourFields> {
  if (!unitName.trim()) return refuse({ code: 'field-missing', field: 'unitName' });
  return done({ honour, unitName: unitName.trim(), people, deeds: deeds.trim(), ...(contactId && { contactId }) });
}
