import { expect, test } from 'vitest';
import { giveNotice } from '../../src/commands/give-notice.ts';
import { reviewPost } from '../../src/commands/review-post.ts';
import { tellPersonStories } from '../../src/commands/tell-person-stories.ts';
import { unmaskPerson } from '../../src/commands/unmask-person.ts';
import { aDesk } from '../helpers/desk.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';
import { aPledge, aPost } from '../helpers/posts.ts';

test('a person’s story gathers what concerns them, who looked behind the mask, and nothing of anybody else', async () => {
  const desk = aDesk();
  desk.given('person', aPerson({ notice: 'awaiting', phone: '13800000001', joinedOn: '2016-05' }));
  desk.given('person', aPerson({ id: 'person-2', name: '沈雨' }));
  desk.given('points-scheme', aScheme());
  desk.given('points-period', aPeriod());
  desk.given('pioneer-post', aPost({ state: 'on-duty', onDutyOn: '2026-09-20' }));
  desk.given('pledge', aPledge());
  desk.given('pledge', aPledge({ id: 'of-another', personId: 'person-2' }));
  desk.given('points-line', aLine({ id: 'mine' }));
  desk.given('points-line', aLine({ id: 'of-another-line', personId: 'person-2' }));
  desk.given('golden-idea', anIdea({ id: 'idea-1', proposerIds: ['person-2'], teamIds: ['person-1'] }));
  desk.given('golden-idea', anIdea({ id: 'idea-2', proposerIds: ['person-2'] }));
  desk.given('responsibility-area', {
    v: 1,
    id: 'area-1',
    name: '配电房',
    category: 'power',
    memberIds: ['person-1'],
    duties: [],
    state: 'active',
    since: '2026-05-01',
  });
  await giveNotice(desk.context, { personIds: ['person-1'], version: '2026 版', asked: ['keeping'], agreed: ['keeping'] });
  await unmaskPerson(desk.context, 'person-1', { fields: ['phone'], reason: 'contact' });
  await reviewPost(desk.context, 'post-1', { result: 'good', next: 'continued' });

  const stories = await tellPersonStories(desk.context.facts, ['person-1', 'nobody'], desk.context.today);
  expect(stories).toHaveLength(1);
  const story = stories[0]!;
  expect(story).toMatchObject({
    person: { id: 'person-1' },
    consents: [{ scope: 'keeping', stateNow: 'given' }],
    disclosures: [{ reason: 'contact', fields: ['phone'] }],
    posts: [{ id: 'post-1' }],
    areas: [{ id: 'area-1' }],
    pledges: [{ id: 'pledge-1' }],
    points: [{ period: { id: 'period-1' }, balance: { total: 200, pending: [{ item: 'good-review' }] } }],
    ideas: [{ idea: { id: 'idea-1' }, as: ['team'] }],
  });
  const days = story.events.map((it) => it.on);
  expect(days).toEqual(days.toSorted().toReversed());
  expect(story.events).toContainEqual({ on: '2016-05-01', type: 'person', id: 'person-1', to: 'probationary' });
  expect(story.events).toContainEqual({ on: '2026-11-02', type: 'post-review', id: 'post-1', to: 'good' });
  const others = JSON.stringify(story);
  for (const foreign of ['of-another', 'of-another-line', 'idea-2', '沈雨']) expect(others).not.toContain(foreign);
});
