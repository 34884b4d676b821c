import { paperOf } from '../domain/answer.ts';
import { addMonths } from '../domain/civil-date.ts';
import { openElectionAnswer } from '../domain/election/answers.ts';
import { ELECTION, type Election } from '../domain/election/election.ts';
import { notConfirmed } from '../domain/election/steps.ts';
import { dayOfAnswer } from '../domain/group/answers.ts';
import { refuse } from '../domain/outcome.ts';
import type { Write } from '../ledger/entry.ts';
import { inOffice } from './appoint-elected.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, settingOf } from './context.ts';

/** The appointing organisation's word came over the line or on a stick: the group has its leader, or candidates are called for again. */
export async function takeElectionAnswer(context: CommandContext, id: string): Promise<CommandOutcome<Election>> {
  const { facts, today } = context;
  const election = (await facts.one('election', id))?.body;
  const answer = election && openElectionAnswer(election, await bodiesOf(facts, 'answer'));
  if (!election || !answer) return refuse({ code: 'not-found', type: 'answer', id });
  const writes: Write[] = [];
  const note = { on: dayOfAnswer(answer, election, today), paper: paperOf(answer) };
  const change = { verb: 'take-election-answer', type: 'election', id, note, also: async () => writes } as const;
  return changeRecord(context, change, async (before, step) => {
    const { verdict, issuer: organisation, opinion = '' } = answer;
    if (verdict === 'refused') return notConfirmed(before, { ...step, reason: opinion });
    if (verdict !== 'approved') return refuse({ code: 'wrong-state', type: ELECTION.type, state: verdict, expected: ['approved'] });
    const asked = (await facts.one('submission', before.submissionId ?? ''))?.body;
    const months = asked?.form === 'F-10' ? asked.termMonths : await settingOf(context, 'election-term-months', step.on);
    return inOffice(context, before, { ruling: { number: '', organisation }, until: addMonths(step.on, months), step, writes });
  });
}
