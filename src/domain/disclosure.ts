import type { Role } from './actor.ts';
import type { CivilDate } from './civil-date.ts';

export type DisclosureReason = 'contact' | 'check' | 'form' | 'other';
export type MaskedField = 'phone' | 'birth' | 'id-tail';

/** Somebody looked behind the mask of one person: what for, which fields. The entry that holds it says at what time. */
export type Disclosure = {
  readonly v: 1;
  readonly id: string;
  readonly personId: string;
  readonly fields: readonly MaskedField[];
  readonly reason: DisclosureReason;
  readonly text?: string;
  readonly on: CivilDate;
  readonly by: string;
  readonly role: Role;
};
