import { expect, test } from 'vitest';
import { answerIdea } from '../../src/commands/answer-idea.ts';
import type { CommandContext } from '../../src/commands/context.ts';
import { decideIdea } from '../../src/commands/decide-idea.ts';
import { logIdea } from '../../src/commands/log-idea.ts';
import { logIdeas } from '../../src/commands/log-ideas.ts';
import { proposeDissolution } from '../../src/commands/propose-dissolution.ts';
import { takeUpIdea } from '../../src/commands/take-up-idea.ts';
import { type DoneAct, undoLast } from '../../src/commands/undo.ts';
import { aDesk, type Desk } from '../helpers/desk.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { anIdea } from '../helpers/ideas.ts';

const fields = {
  title: '注塑余料回用',
  category: 'energy',
  proposerIds: ['person-1'],
  anonymous: false,
  proposedOn: '2026-11-02',
} as const;

/** The desk with the window's memory of what was done at it. */
function remembering({ context }: Desk): { context: CommandContext; doneActs: DoneAct[] } {
  const doneActs: DoneAct[] = [];
  return {
    doneActs,
    context: {
      ...context,
      ledger: {
        append: async (acts) => {
          const read = (act: (typeof acts)[number]) => Promise.all(act.writes.map(({ type, id }) => context.facts.one(type, id)));
          const before = await Promise.all(acts.map(read));
          const saved = await context.ledger.append(acts);
          if (!saved.ok) return saved;
          for (const [at, act] of acts.entries())
            doneActs.push({ act, saved: { hashes: (await read(act)).map((it) => it?.hash ?? '') }, before: before[at]! });
          return saved;
        },
      },
    },
  };
}

test('the last acts are taken back one by one, a new document to nothing', async () => {
  const desk = aDesk();
  const { context, doneActs } = remembering(desk);
  const logged = await logIdea(context, fields);
  const id = logged.ok ? logged.value.id : '';
  await takeUpIdea(context, id);
  expect(await undoLast(desk.context, doneActs)).toMatchObject({ ok: true, value: [{ act: { verb: 'take-up-idea' } }] });
  expect(desk.sees('golden-idea', id)).toEqual(logged.ok && logged.value);
  expect(await undoLast(desk.context, doneActs.slice(0, 1))).toMatchObject({ ok: true });
  expect(desk.seesAll('golden-idea')).toEqual([]);
  expect(desk.acts.map((act) => act.verb)).toEqual(['log-idea', 'take-up-idea', 'undo-act', 'undo-act']);
});

test('fifteen ideas of one meeting are taken back by one undo', async () => {
  const desk = aDesk();
  const { context, doneActs } = remembering(desk);
  const row = { title: '好主意', category: 'other', proposerIds: [], anonymous: true } as const;
  await logIdeas(context, { occasion: '班前会', on: '2026-11-02' }, Array(15).fill(row));
  await undoLast(desk.context, doneActs);
  expect(desk.seesAll('golden-idea')).toEqual([]);
});

test('a batch is taken back as one, the latest act first', async () => {
  const desk = aDesk();
  const { context, doneActs } = remembering(desk);
  await logIdea(context, fields);
  const [{ act }] = doneActs as [DoneAct];
  const withBatch = doneActs.map((it) => ({ ...it, act: { ...act, batch: { id: 'b', n: 1, of: 2 } } }));
  await logIdea(context, fields);
  const second = { ...doneActs[1]!, act: { ...doneActs[1]!.act, batch: { id: 'b', n: 2, of: 2 } } };
  expect(await undoLast(desk.context, [...withBatch, second])).toMatchObject({
    ok: true,
    value: [{ act: { batch: { n: 2 } } }, { act: { batch: { n: 1 } } }],
  });
  expect(desk.seesAll('golden-idea')).toEqual([]);
  expect(desk.acts.at(-1)).toMatchObject({ verb: 'undo-act', batch: { n: 2, of: 2 } });
});

test('what was decided is not undone, and nothing before it either', async () => {
  const desk = aDesk();
  desk.given('golden-idea', anIdea({ id: 'i1', state: 'under-review' }));
  const { context, doneActs } = remembering(desk);
  await decideIdea(context, 'i1', { verdict: 'adopted' });
  expect(await undoLast(desk.context, doneActs)).toEqual({
    ok: false,
    refusal: { code: 'undo-not-for', verb: 'decide-idea', way: 'correct' },
  });
  expect(await undoLast(desk.context, [])).toEqual({ ok: false, refusal: { code: 'undo-nothing' } });
});

test('an act is not undone after somebody went on from it', async () => {
  const desk = aDesk();
  desk.given('golden-idea', anIdea({ id: 'i1', state: 'adopted', decidedOn: '2026-10-30' }));
  const { context, doneActs } = remembering(desk);
  await answerIdea(context, 'i1', 'slip');
  const { answeredBy: _, ...other } = desk.sees('golden-idea', 'i1')!;
  desk.given('golden-idea', other);
  expect(await undoLast(desk.context, doneActs)).toEqual({ ok: false, refusal: { code: 'undo-changed-since', type: 'golden-idea' } });
});

test('what was handed in is undone until its receiver has said something', async () => {
  const proposed = async () => {
    const desk = aDesk({ today: '2026-11-20' });
    const unit = { organisationType: 'branch', enterprise: '云岭纺织', region: '云岭县', superiorName: '云岭工业园党委' } as const;
    desk.given('organisation', { v: 1, id: 'branch', name: '云岭纺织党支部', employees: 200, ...unit });
    desk.given('autonomous-group', anActiveGroup({ scope: 'cross-enterprise' }));
    const { context, doneActs } = remembering(desk);
    await proposeDissolution(context, 'group-1', 'no-activity');
    return { desk, doneActs, asked: desk.seesAll('submission')[0]! };
  };
  const unheard = await proposed();
  expect(await undoLast(unheard.desk.context, unheard.doneActs)).toMatchObject({ ok: true });
  expect([unheard.desk.seesAll('submission'), unheard.desk.sees('autonomous-group', 'group-1')?.state]).toEqual([[], 'active']);

  const { desk, doneActs, asked } = await proposed();
  const answer = { v: 1, id: 'answer-1', issuer: '云岭工业园党委', on: '2026-11-20' } as const;
  desk.given('answer', { ...answer, about: { type: 'submission', id: asked.id }, verdict: 'received' });
  expect(await undoLast(desk.context, doneActs)).toMatchObject({
    refusal: { code: 'wrong-state', type: 'submission', state: 'received', expected: ['submitted'] },
  });
  expect(desk.seesAll('submission')).toEqual([asked]);
});
