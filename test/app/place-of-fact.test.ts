import { expect, test } from 'vitest';
import { placeOfFact } from '../../app/screens/points/place-of-fact.ts';

test('points lead to what they were given for: a post, an idea, an activity, and an item of a plan on its group’s page', () => {
  expect(placeOfFact['post-review-good']('post-1', undefined)).toMatchObject({ tab: 'posts', page: 'post', id: 'post-1' });
  expect(placeOfFact['idea-verified']('idea-1', undefined)).toMatchObject({ tab: 'ideas', page: 'idea', id: 'idea-1' });
  expect(placeOfFact['theme-day-attended']('activity-1', undefined)).toMatchObject({ tab: 'records', page: 'activity', id: 'activity-1' });
  expect(placeOfFact['task-accepted']('item-1', 'group-1')).toMatchObject({ tab: 'groups', page: 'group', id: 'group-1:plan' });
});

test('an item that was purged leads nowhere', () => expect(placeOfFact['task-outstanding']('item-1', undefined)).toBeUndefined());
