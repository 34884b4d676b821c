import type { PointsFact } from '../../../src/domain/points.ts';
import type { Going } from '../../where.ts';

type PlaceOf = (id: string, groupId: string | undefined) => Going | undefined;

const idea: PlaceOf = (id) => ({ rail: 'pioneer', tab: 'ideas', page: 'idea', id });
const task: PlaceOf = (_id, groupId) => (groupId ? { rail: 'groups', tab: 'groups', page: 'group', id: `${groupId}:plan` } : undefined);
const activity: PlaceOf = (id) => ({ rail: 'activities', tab: 'records', page: 'activity', id });

/** Where the record of each fact is read. A fact without a line does not compile. */
export const placeOfFact: { readonly [F in PointsFact]: PlaceOf } = {
  'by-hand': () => undefined,
  'post-review-good': (id) => ({ rail: 'pioneer', tab: 'posts', page: 'post', id }),
  'pledge-fulfilled': (id) => ({ rail: 'pioneer', tab: 'pledges', page: 'pledge', id }),
  'idea-submitted': idea,
  'idea-adopted': idea,
  'idea-implemented': idea,
  'idea-verified': idea,
  'idea-promoted': idea,
  'task-accepted': task,
  'task-outstanding': task,
  'meeting-attended': activity,
  'theme-day-attended': activity,
  'activity-attended': activity,
};
