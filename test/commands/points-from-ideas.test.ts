import { expect, test } from 'vitest';
import { decideIdea } from '../../src/commands/decide-idea.ts';
import { takeUpIdea } from '../../src/commands/take-up-idea.ts';
import { aDesk } from '../helpers/desk.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPeriod, aScheme } from '../helpers/points.ts';

const desk = (change: Parameters<typeof anIdea>[0] = {}) => {
  const it = aDesk();
  it.given('points-scheme', aScheme());
  it.given('points-period', aPeriod());
  it.given('golden-idea', anIdea({ id: 'idea-1', number: '033', state: 'under-review', proposerIds: ['person-1', 'person-2'], ...change }));
  return it;
};
const adopted = { verdict: 'adopted', reason: '可行' } as const;

test('an adopted idea proposes points for each proposer, in the entry of the decision', async () => {
  const it = desk();
  expect((await decideIdea(it.context, 'idea-1', adopted)).ok).toBe(true);
  expect(it.acts).toHaveLength(1);
  expect(it.seesAll('points-line')).toMatchObject([
    { personId: 'person-1', item: 'idea', hundredths: 500, state: 'proposed', source: { fact: 'idea-adopted', id: 'idea-1' } },
    { personId: 'person-2' },
  ]);
  expect(it.seesAll('points-line')[0]?.reason).toContain('金点子 033');
});

test('a declined idea, an anonymous one and a step that the scheme does not reward propose nothing', async () => {
  const declined = desk();
  await decideIdea(declined.context, 'idea-1', { verdict: 'declined', reason: '已有同类措施' });
  const anonymous = desk({ proposerIds: [], anonymous: true });
  await decideIdea(anonymous.context, 'idea-1', adopted);
  const takenUp = desk({ state: 'submitted' });
  await takeUpIdea(takenUp.context, 'idea-1');
  for (const it of [declined, anonymous, takenUp]) {
    expect(it.acts).toHaveLength(1);
    expect(it.seesAll('points-line')).toEqual([]);
  }
});
