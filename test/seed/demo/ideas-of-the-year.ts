import { answerIdea } from '../../../src/commands/answer-idea.ts';
import { closeIdea } from '../../../src/commands/close-idea.ts';
import { completeIdea } from '../../../src/commands/complete-idea.ts';
import { decideIdea } from '../../../src/commands/decide-idea.ts';
import { handIdeaToVerification } from '../../../src/commands/hand-idea-to-verification.ts';
import { logIdea } from '../../../src/commands/log-idea.ts';
import { scoreIdea } from '../../../src/commands/score-idea.ts';
import { startIdea } from '../../../src/commands/start-idea.ts';
import { takeUpIdea } from '../../../src/commands/take-up-idea.ts';
import { verifyIdea } from '../../../src/commands/verify-idea.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { Benefit } from '../../../src/domain/idea.ts';
import { ideas } from './branch.ts';
import type { Year } from './year.ts';

/** Forty-six ideas on their way through the year. */
export function planIdeas(year: Year, firstMonth: string): void {
  const { desk, plan, ids, chance } = year;
  const rounds = Array.from({ length: 46 }, (_, index) => ({
    idea: ideas[index % ideas.length]!,
    again: Math.floor(index / ideas.length),
  }));
  rounds.forEach(({ idea, again }, index) => {
    const proposedOn = addDays(`${firstMonth}-06`, Math.floor((index * 344) / 46));
    plan(proposedOn, async () => {
      const anonymous = chance.below(9) === 0;
      const title = again === 0 ? idea.title : `${idea.title}（${['', '装配一线', '热处理'][again]}）`;
      const proposer = chance.pick(ids);
      const { id } = await desk.does(logIdea, {
        title,
        category: idea.category,
        measure: idea.measure,
        proposerIds: anonymous ? [] : [proposer],
        anonymous,
        proposedOn,
      });
      planReview(year, { id, proposer, proposedOn, saving: idea.saving });
    });
  });
}

type Proposed = {
  readonly id: string;
  readonly proposer: string;
  readonly proposedOn: string;
  readonly saving: (typeof ideas)[number]['saving'];
};

/** The way of an idea; what lies after today has not happened yet. */
function planReview({ desk, plan, ids, chance }: Year, { id, proposer, proposedOn, saving }: Proposed): void {
  const decided = addDays(proposedOn, 6 + chance.below(6));
  plan(addDays(proposedOn, 3), () => desk.does(takeUpIdea, id));
  plan(decided, async () => {
    for (const by of [ids[1]!, ids[2]!, ids[5]!].filter((one) => one !== proposer))
      await desk.does(scoreIdea, id, {
        by,
        marks: [
          { criterion: '经济效益', points: 20 + chance.below(28) },
          { criterion: '适用范围', points: 5 + chance.below(5) },
          { criterion: '创造性', points: 4 + chance.below(6) },
        ],
      });
    if (chance.below(5) === 0) {
      await desk.does(decideIdea, id, { verdict: 'declined', reason: '和现有工装冲突，改动大、省得少。' });
      plan(addDays(decided, 1), () => desk.does(answerIdea, id, 'slip'));
      return;
    }
    const forecast = saving && benefitOf(saving, 1);
    await desk.does(decideIdea, id, { verdict: 'adopted', ...(forecast ? { forecast } : {}) });
    plan(addDays(decided, 1), () => desk.does(answerIdea, id, 'slip'));
    plan(addDays(decided, 4), () => desk.does(startIdea, id, { leadId: ids[chance.below(20)]! }));
    const completed = addDays(decided, 25 + chance.below(40));
    plan(completed, async () => {
      await desk.does(completeIdea, id);
      await desk.does(handIdeaToVerification, id, { name: saving ? '财务部' : '设备部' });
      const verified = addDays(completed, 20 + chance.below(20));
      plan(verified, async () => {
        const benefit = saving ? benefitOf(saving, 0.25 * (0.8 + chance.next() * 0.4)) : benefitOf([0, 0, 1, '项', 0], 1);
        const measured = { benefit, measuredMonths: 3, verifier: { name: saving ? '财务部' : '设备部' }, result: 'effective' } as const;
        await desk.does(verifyIdea, id, measured);
        plan(addDays(verified, 5), () => desk.does(closeIdea, id));
      });
    });
  });
}

const benefitOf = ([before, after, volume, unit, oneOff]: NonNullable<Proposed['saving']>, share: number): Benefit => ({
  costBeforeFen: Math.round(before * 100),
  costAfterFen: Math.round(after * 100),
  volumeMilli: Math.round(volume * share * 1000),
  unit,
  oneOffFen: oneOff * 100,
});
