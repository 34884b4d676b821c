import { expect, test } from 'vitest';
import { packetOf } from '../../app/self-service/packet.ts';
import type { Idea, IdeaAct } from '../../src/domain/idea.ts';
import { personStory } from '../../src/domain/person-story.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';
import { aBranch } from '../helpers/reports.ts';

const step = (act: IdeaAct, reason: string): Idea['steps'][number] => ({
  act,
  to: 'declined',
  on: '2026-10-05',
  by: 'p',
  role: 'secretary',
  reason,
});
const stands = (idea: Idea): string | undefined => {
  const nothing = {
    consents: [],
    disclosures: [],
    posts: [],
    areas: [],
    honourUnits: [],
    pledges: [],
    lines: [],
    periods: [],
    schemes: [],
  };
  const story = personStory(aPerson({ id: 'person-1' }), { ...nothing, ideas: [idea] }, '2026-11-21');
  const { cards } = packetOf(story, aBranch());
  return cards.find(({ title }) => title === '我的金点子')?.rows[0]?.value;
};

test('in self-service a person reads what was decided about an own idea, why, and what is missing', () => {
  expect(stands(anIdea({ state: 'declined', answeredOn: '2026-10-06', steps: [step('declined', '已有同类装置')] }))).toBe(
    '不采纳。已有同类装置（2026-10-06 答复）',
  );
  expect(stands(anIdea({ state: 'returned-incomplete', steps: [step('returned', '没有写现状')] }))).toBe('退回补充。没有写现状');
  expect(stands(anIdea({ state: 'implementing', steps: [step('adopted', '')] }))).toBe('实施中，结论：采纳');
});
