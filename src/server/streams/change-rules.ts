import { type Answer, takeBackSubmission } from '../../domain/answer.ts';
import type { GroupInvitation, GroupKeyShare, GroupMember } from '../../domain/group/enterprises.ts';
import { type GroupStanding, invitationTrouble, memberTrouble, shareTrouble } from '../../domain/group/membership-trouble.ts';
import type { PackSetting } from '../../domain/parameters.ts';
import type { CommonRefusal } from '../../domain/refusals/common.ts';
import type { GroupMembershipRefusal } from '../../domain/refusals/group-enterprises.ts';
import type { ReportRefusal } from '../../domain/refusals/report.ts';
import { submissionTrouble } from '../../domain/report/submission-trouble.ts';
import type { Submission } from '../../domain/submission.ts';
import { handleHashOf } from '../../sync/group-key.ts';
import type { KnownDocument } from './known-documents.ts';

type RuleRefusal = CommonRefusal | ReportRefusal | GroupMembershipRefusal;
type Change = {
  readonly before: KnownDocument | undefined;
  /** `null`: withdrawn. */
  readonly after: unknown;
  readonly answers: readonly Answer[];
  /** Of the packs that the entry names. */
  readonly settings: readonly PackSetting[];
  /** Of the group in whose stream it is. */
  readonly group?: GroupStanding;
};

/** What is written once is written for good. */
const onlyOnce = (type: string, state: string, { before }: Change): CommonRefusal | undefined =>
  before?.hash ? { code: 'wrong-state', type, state, expected: [] } : undefined;

/** What was withdrawn, and no more, may stand there again: somebody took the taking back back. */
const onlyOnceStanding = (type: string, change: Change): CommonRefusal | undefined =>
  change.before?.body === null ? undefined : onlyOnce(type, 'submitted', change);

/** Who shares a group is judged by who does already. */
const inGroup =
  <T>(trouble: (change: { readonly before: T | undefined; readonly after: T | null }, group: GroupStanding) => RuleRefusal | undefined) =>
  ({ before, after, group }: Change): RuleRefusal | undefined =>
    group
      ? trouble({ before: before?.body ? (JSON.parse(before.body) as T) : undefined, after: after as T | null }, group)
      : { code: 'group-of-another' };

const RULES: Readonly<Record<string, (change: Change) => RuleRefusal | undefined>> = {
  submission: (change) => {
    if (change.after !== null) {
      const after = change.after as Submission;
      return onlyOnceStanding('submission', change) ?? (after.form === 'F-62' ? submissionTrouble(after, change.settings) : undefined);
    }
    const outcome = takeBackSubmission(change.answers);
    return outcome.ok ? undefined : outcome.refusal;
  },
  'submitted-name': (change) => (change.after === null ? undefined : onlyOnceStanding('submitted-name', change)),
  answer: (change) => onlyOnce('answer', 'answered', change),
  announcement: (change) => (change.after === null ? undefined : onlyOnce('announcement', 'announced', change)),
  'rule-pack': (change) => onlyOnce('rule-pack', 'published', change),
  'pack-file': (change) => (change.after === null ? undefined : onlyOnce('pack-file', 'published', change)),
  'group-invitation': inGroup<GroupInvitation>(invitationTrouble),
  'group-member': inGroup<GroupMember>((change, group) => memberTrouble(change, group, handleHashOf)),
  'group-key-share': inGroup<GroupKeyShare>(shareTrouble),
  'pack-end': (change) => onlyOnce('pack-end', 'withdrawn', change),
};

/** May `before` become `after`? The same question that the domain's rules answer on the PC, with what the county knows. */
export const ruleOnChange = (type: string, change: Change): RuleRefusal | undefined => RULES[type]?.(change);
