import { expect, test } from 'vitest';
import { closeIdea, promoteIdea } from '../../src/domain/idea/closing.ts';
import { confirmProposer, handInAgain, returnIdea, withdrawIdea } from '../../src/domain/idea/hand-in.ts';
import { askForVerification, completeIdea, endTrial, startIdea, verifyIdea } from '../../src/domain/idea/implementation.ts';
import { answerIdea, appealIdea, correctDecision, decideIdea, mergeIdea, scoreIdea, takeUpIdea } from '../../src/domain/idea/review.ts';
import { proposeReward, recordReward } from '../../src/domain/idea/reward.ts';
import { IDEA_ACTS } from '../../src/domain/idea/steps.ts';
import type { Idea, IdeaAct, IdeaState } from '../../src/domain/idea.ts';
import { ideaStateNames } from '../../src/domain/names/idea.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { aBenefit, anIdea, taking } from '../helpers/ideas.ts';

const because = taking({ reason: '现场验证过，理由如下' });
const paper = { issuer: '恒川精密', documentNumber: '恒奖〔2026〕12 号', decidedOn: '2026-11-18', signatory: '总经理办公室' };
const verification = { benefit: aBenefit(), measuredMonths: 12, verifier: { name: '财务部' } } as const;

/** Every act through its own rule, as a command would ask it, with everything it needs. */
const rules: Record<Exclude<IdeaAct, 'drafted'>, (idea: Idea) => Outcome<Idea>> = {
  'handed-in': (idea) => handInAgain(idea, { ...idea, proposedOn: '2026-09-28' }, because),
  returned: (idea) => returnIdea(idea, because),
  'taken-up': (idea) => takeUpIdea(idea, '002', because),
  scored: (idea) =>
    scoreIdea(idea, { by: 'person-9', marks: [{ criterion: '经济效益', points: 40 }] }, [{ criterion: '经济效益', most: 50 }], because),
  adopted: (idea) => decideIdea(idea, 'adopted', aBenefit(), because),
  'adopted-for-trial': (idea) => decideIdea(idea, 'adopted-for-trial', undefined, because),
  deferred: (idea) => decideIdea(idea, 'deferred', undefined, because),
  declined: (idea) => decideIdea(idea, 'declined', undefined, because),
  merged: (idea) => mergeIdea(idea, anIdea({ id: 'idea-2', state: 'adopted' }), because),
  'decision-corrected': (idea) => correctDecision(idea, because),
  answered: (idea) => answerIdea(idea, 'slip', because),
  appealed: (idea) => appealIdea(idea, because),
  'trial-passed': (idea) => endTrial(idea, 'passed', aBenefit(), because),
  'trial-failed': (idea) => endTrial(idea, 'failed', undefined, because),
  started: (idea) => startIdea(idea, { leadId: 'person-1' }, because),
  implemented: (idea) => completeIdea(idea, because),
  'handed-to-verification': (idea) => askForVerification(idea, { name: '财务部' }, ['郑海涛'], because),
  verified: (idea) => verifyIdea(idea, { ...verification, result: 'effective' }, ['郑海涛'], because),
  'found-without-effect': (idea) => verifyIdea(idea, { ...verification, result: 'without-effect' }, ['郑海涛'], because),
  'reward-proposed': (idea) => proposeReward(idea, { payer: 'enterprise', method: 'rate', rate: '0.05' }, [], because),
  rewarded: (idea) => recordReward(idea, paper, because),
  closed: (idea) => closeIdea({ ...idea, answeredOn: '2026-10-12' }, because),
  promoted: (idea) => promoteIdea(idea, '二分厂', because),
  withdrawn: (idea) => withdrawIdea(idea, because),
  'proposer-confirmed': (idea) =>
    confirmProposer({ ...idea, proposerIds: [], anonymous: true }, { id: 'person-3', name: '林晓舟' }, because),
};
const states = Object.keys(ideaStateNames) as IdeaState[];
const ideaIn = (state: IdeaState): Idea =>
  anIdea({
    state,
    ...(['verified', 'reward-proposed'].includes(state)
      ? { actual: { ...aBenefit(), measuredMonths: 12, verifiedBy: '财务部', verifiedOn: '2026-11-01' } }
      : {}),
  });

for (const [act, rule] of Object.entries(rules) as [Exclude<IdeaAct, 'drafted'>, (idea: Idea) => Outcome<Idea>][])
  test(`an idea is ${act} from the states that SM-5 draws, and from no other`, () => {
    const { from, to } = IDEA_ACTS[act];
    for (const state of states) {
      const outcome = rule(ideaIn(state));
      if (from.includes(state)) {
        expect(outcome, state).toMatchObject({ ok: true, value: { state: to === 'same' ? state : to } });
        expect(outcome.ok && outcome.value.steps.at(-1)).toMatchObject({
          act,
          on: '2026-11-19',
          by: 'profile-secretary',
          role: 'secretary',
        });
      } else expect(outcome, state).toEqual({ ok: false, refusal: { code: 'wrong-state', type: 'golden-idea', state, expected: from } });
    }
  });

test('every state but the first is reached, and every one can be left or is an end', () => {
  const reached = new Set(Object.values(IDEA_ACTS).map(({ to }) => to));
  expect(states.filter((state) => !reached.has(state))).toEqual([]);
  const left = new Set(
    Object.values(IDEA_ACTS)
      .filter(({ to }) => to !== 'same')
      .flatMap(({ from }) => from),
  );
  expect(states.filter((state) => !left.has(state)).toSorted()).toEqual(['withdrawn']);
});

test('a step may be written down later, but not before the last one and not in the future', () => {
  const late = taking({ on: '2026-10-01' });
  expect(takeUpIdea(anIdea(), '002', late)).toMatchObject({ ok: true, value: { steps: [{}, { on: '2026-10-01' }] } });
  expect(takeUpIdea(anIdea(), '002', taking({ on: '2026-09-27' }))).toMatchObject({
    refusal: { code: 'step-before-last', on: '2026-09-27', last: '2026-09-28' },
  });
  expect(takeUpIdea(anIdea(), '002', taking({ on: '2026-11-20' }))).toMatchObject({
    refusal: { code: 'date-in-future', today: '2026-11-19' },
  });
});
