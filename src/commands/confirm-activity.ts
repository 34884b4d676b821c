import type { Activity } from '../domain/activity/activity.ts';
import { attendedFact, linesOfAbsent } from '../domain/activity/points.ts';
import { confirmActivity as confirmed } from '../domain/activity/steps.ts';
import { declineLine } from '../domain/points-line.ts';
import type { Taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, write } from './context.ts';
import { proposedWrites } from './propose-from-fact.ts';

/**
 * The secretary has read the record and stands for it. What the scheme gives for having been there is proposed with it; a record that
 * was put right in between takes back what it had proposed for somebody who was not there.
 */
export const confirmActivity = (context: CommandContext, id: string): Promise<CommandOutcome<Activity>> =>
  changeRecord(
    context,
    {
      verb: 'confirm-activity',
      type: 'activity',
      id,
      also: async (activity, step) => [...(await proposed(context, activity, step)), ...(await declined(context, activity, step))],
    },
    confirmed,
  );

async function proposed(context: CommandContext, activity: Activity, step: Taken): Promise<readonly Write[]> {
  const roster = new Set((await context.facts.all('person')).map(({ id }) => id));
  const fact = attendedFact(activity, (personId) => roster.has(personId));
  return fact ? proposedWrites(context, fact, step) : [];
}

async function declined({ facts }: CommandContext, activity: Activity, step: Taken): Promise<readonly Write[]> {
  const documents = await facts.all('points-line');
  const absent = new Set(
    linesOfAbsent(
      activity,
      documents.map(({ body }) => body),
    ).map(({ id }) => id),
  );
  return documents
    .filter(({ id }) => absent.has(id))
    .flatMap((document) => {
      const line = declineLine(document.body, { ...step, reason: '更正后的记录里没有到' });
      return line.ok ? [write('points-line', document.id, document, line.value)] : [];
    });
}
