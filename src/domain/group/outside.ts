import type { CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Person, Standing } from '../person.ts';

/**
 * Somebody of another enterprise in a group across enterprises: name, unit and type, and nothing else (GRP-08, GRP-09). A document of
 * its own, so that it is purged like everybody; the group knows the id alone.
 */
export type OutsideParticipant = {
  readonly v: 1;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly standing: Standing;
  /** Shown the notice F-59 and signed for it; without it nobody is written down. */
  readonly noticeOn: CivilDate;
  /** Whether the name may go up to the approving organisation. */
  readonly mayBeNamed: boolean;
};
export type OutsideFields = Omit<OutsideParticipant, 'v' | 'id'>;

/** Whoever may be asked to take part. */
export type Invitee = Pick<Person, 'id' | 'name' | 'presence' | 'standing'>;
export const inviteeOf = ({ id, name, standing }: OutsideParticipant): Invitee => ({ id, name, standing, presence: 'here' });

const LONGEST = { name: 40, unit: 60 } as const;

export function newOutsideParticipant(fields: OutsideFields, id: string, today: CivilDate): Outcome<OutsideParticipant> {
  const texts = { name: fields.name.trim(), unit: fields.unit.trim() };
  for (const field of ['name', 'unit'] as const) {
    const text = texts[field];
    if (!text) return refuse({ code: 'field-missing', field });
    if (text.length > LONGEST[field]) return refuse({ code: 'field-too-long', field, length: text.length, limit: LONGEST[field] });
  }
  if (fields.noticeOn > today) return refuse({ code: 'date-in-future', field: 'noticeOn', date: fields.noticeOn, today });
  return done({ v: 1, id, ...fields, ...texts });
}
