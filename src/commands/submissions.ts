import type { Doc } from '../data/document.ts';
import { closingOf, takeBackSubmission } from '../domain/answer.ts';
import type { SubmittedName } from '../domain/group/handed-up.ts';
import { done, type Outcome } from '../domain/outcome.ts';
import type { Submission } from '../domain/submission.ts';
import type { Write } from '../ledger/entry.ts';
import { bodiesOf, type CommandContext, write } from './context.ts';

/** A submission with the names that go up with it. */
export const handUp = (submission: Submission, names: readonly SubmittedName[]): readonly Write[] => [
  write('submission', submission.id, undefined, submission),
  ...names.map((name) => write('submitted-name', name.id, undefined, name)),
];

/**
 * What is given up or decided on paper is taken back from its receiver, so that nobody decides it a second time. It is refused where the
 * receiver has said something already; what is not there was never handed in. With `mayStandAnswered` a submission that has its closing
 * answer stays where it is instead: the matter is given up here, whatever was said above.
 */
export async function takenBack(
  { facts }: CommandContext,
  submissionId: string | undefined,
  { mayStandAnswered = false }: { readonly mayStandAnswered?: boolean | undefined } = {},
): Promise<Outcome<readonly Write[]>> {
  const submission = submissionId === undefined ? undefined : await facts.one('submission', submissionId);
  if (!submission) return done([]);
  const answers = (await bodiesOf(facts, 'answer')).filter(({ about }) => about.id === submission.id);
  if (mayStandAnswered && closingOf(answers)) return done([]);
  const outcome = takeBackSubmission(answers);
  if (!outcome.ok) return outcome;
  const names = (await facts.all('submitted-name')).filter(({ body }) => body.about.id === submission.id);
  return done([write('submission', submission.id, submission, null), ...names.map(withdrawn)]);
}
const withdrawn = (name: Doc<'submitted-name'>): Write => write('submitted-name', name.id, name, null);
