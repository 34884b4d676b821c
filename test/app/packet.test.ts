import { expect, test } from 'vitest';
import { packetOf } from '../../app/self-service/packet.ts';
import type { Doc } from '../../src/data/document.ts';
import type { Idea, IdeaAct } from '../../src/domain/idea.ts';
import { personStory } from '../../src/domain/person-story.ts';
import type { PointsLine } from '../../src/domain/points.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';
import { aLine } from '../helpers/points.ts';
import { aBranch } from '../helpers/reports.ts';

const step = (act: IdeaAct, reason: string): Idea['steps'][number] => ({
  act,
  to: 'declined',
  on: '2026-10-05',
  by: 'p',
  role: 'secretary',
  reason,
});
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
  activities: [],
};
const stands = (idea: Idea): string | undefined => {
  const story = personStory(aPerson({ id: 'person-1' }), { ...nothing, groups: [], ideas: [idea] }, '2026-11-21');
  const { cards } = packetOf(story, { organisation: aBranch(), parameters: [], packs: [], packEnds: [], lines: [], today: '2026-11-21' });
  return cards.find(({ title }) => title === '我的金点子')?.rows[0]?.value;
};

test('in self-service a person reads what was decided about an own idea, why, and what is missing', () => {
  expect(stands(anIdea({ state: 'declined', answeredOn: '2026-10-06', steps: [step('declined', '已有同类装置')] }))).toBe(
    '不采纳。已有同类装置（2026-10-06 答复）',
  );
  expect(stands(anIdea({ state: 'returned-incomplete', steps: [step('returned', '没有写现状')] }))).toBe('退回补充。没有写现状');
  expect(stands(anIdea({ state: 'implementing', steps: [step('adopted', '')] }))).toBe('实施中，结论：采纳');
});

test('in self-service one may object to an own posted line until its days are over, and to nothing else', () => {
  const posted = { to: 'posted', on: '2026-11-16', by: 'p', role: 'secretary' } as const;
  const line = (id: string, change: Partial<PointsLine> = {}) =>
    ({
      id,
      type: 'points-line',
      body: aLine({ id, personId: 'person-1', state: 'posted', steps: [posted], ...change }),
    }) as Doc<'points-line'>;
  const lines = [
    line('mine'),
    line('confirmed', { state: 'confirmed' }),
    line('counter', { reverses: 'mine' }),
    line('late', { steps: [{ ...posted, on: '2026-11-02' }] }),
    line('hers', { personId: 'person-2' }),
  ];
  const story = personStory(aPerson({ id: 'person-1' }), { ...nothing, groups: [], ideas: [] }, '2026-11-21');
  const packet = packetOf(story, { organisation: aBranch(), parameters: [], packs: [], packEnds: [], lines, today: '2026-11-21' });
  expect(packet.objectionable.map(({ id, until }) => [id, until])).toEqual([['mine', '2026-11-23']]);
  expect(packet.known.map(({ id }) => id)).toEqual(['mine']);
});
