import { type Answer, takeBackSubmission } from '../../domain/answer.ts';
import type { CommonRefusal } from '../../domain/refusals/common.ts';
import type { KnownDocument } from './known-documents.ts';

type Change = {
  readonly before: KnownDocument | undefined;
  /** `null`: withdrawn. */
  readonly after: unknown;
  readonly answers: readonly Answer[];
};

/** What is written once is written for good. */
const onlyOnce = (type: string, state: string, { before }: Change): CommonRefusal | undefined =>
  before?.hash ? { code: 'wrong-state', type, state, expected: [] } : undefined;

const RULES: Readonly<Record<string, (change: Change) => CommonRefusal | undefined>> = {
  submission: (change) => {
    if (change.after !== null) return onlyOnce('submission', 'submitted', change);
    const outcome = takeBackSubmission(change.answers);
    return outcome.ok ? undefined : outcome.refusal;
  },
  answer: (change) => onlyOnce('answer', 'answered', change),
  announcement: (change) => onlyOnce('announcement', 'announced', change),
};

/** May `before` become `after`? The same question that the domain's rules answer on the PC, with what the county knows. */
export const ruleOnChange = (type: string, change: Change): CommonRefusal | undefined => RULES[type]?.(change);
