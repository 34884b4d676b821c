import type { CivilDate } from '../civil-date.ts';
import { isSame } from '../same.ts';
import { appraisalOf, type GroupAppraisal, type RenewalAnswer } from './appraisal.ts';
import { isOpen, recordRenewals } from './steps.ts';

/** What people say of themselves; that somebody has left the enterprise is for others to say. */
export type OwnRenewalAnswer = Exclude<RenewalAnswer, 'gone'>;
export const OWN_RENEWAL_ANSWERS = ['continues', 'stops', 'changes-group'] as const satisfies readonly OwnRenewalAnswer[];

/** May a participant write this version today? Their own answer, as the rule takes it, and not a word about anything else. */
export function isOwnRenewal(before: GroupAppraisal | undefined, after: GroupAppraisal, personId: string, today: CivilDate): boolean {
  const answer = OWN_RENEWAL_ANSWERS.find((it) => after.renewals.some(({ who, answer }) => who === personId && answer === it));
  if (!before || !answer) return false;
  const said = recordRenewals(before, { [personId]: answer }, { on: today, by: personId, role: 'participant' }, 'self');
  return said.ok && isSame(said.value, after);
}

/** Of all appraisals those that ask this person now: of two that were begun apart the one that counts. */
export const openAppraisalsOf = (appraisals: readonly GroupAppraisal[], personId: string): readonly GroupAppraisal[] =>
  appraisals.filter(
    (it) => isOpen(it) && it.renewals.some(({ who }) => who === personId) && appraisalOf(appraisals, it.groupId, it.year) === it,
  );
