import type { OpenMatter } from '../../../src/domain/matters/matter.ts';
import type { Matter, Waiting } from '../../../src/domain/today.ts';
import type { Going, ListState } from '../../where.ts';

type Ways<Code extends string> = Readonly<Record<Code, (recordId: string) => Going>>;

const idea = (id: string): Going => ({ rail: 'pioneer', tab: 'ideas', page: 'idea', id });
const post = (id: string): Going => ({ rail: 'pioneer', tab: 'posts', page: 'post', id });
/** Rows that concern several lead to the list. */
const pledges = (id: string): Going => ({ rail: 'pioneer', tab: 'pledges', ...(id && { page: 'pledge', id }) });
const lines =
  (tab: string) =>
  (id: string): Going => ({ rail: 'pioneer', tab: 'points', list: { name: 'points', tab, ...(id && { selected: id }) } });
const period = (id: string): Going => ({ rail: 'pioneer', tab: 'points', page: 'period', id });
const people = (id: string): Going => ({ rail: 'people', tab: 'roster', ...(id && { page: 'person', id }) });
const roster = (shows: Partial<ListState>): Going => ({ ...people(''), list: { name: 'roster', ...shows } });
const group = (id: string): Going => ({ rail: 'groups', tab: 'groups', page: 'group', id });
const groupPlan = (id: string): Going => group(`${id}:plan`);
const activity = (id: string): Going => ({ rail: 'activities', tab: 'records', page: 'activity', id });
const slips = (): Going => ({ rail: 'inbox', tab: 'waiting' });

/** Where a row of 今日 is dealt with. A row without a way does not compile. */
const ways: Ways<Matter['code'] | Waiting['code']> = {
  'decide-idea': idea,
  'answer-idea': idea,
  'verify-idea': idea,
  'idea-verification': idea,
  'name-post': post,
  'decide-post-objection': post,
  'begin-post-duty': post,
  'review-post': post,
  'post-without-holder': post,
  'post-holder-gone': post,
  'post-two-holders': post,
  'plate-twice': post,
  'post-publicity': post,
  'review-pledges': pledges,
  'evaluate-pledges': pledges,
  'verify-points': lines('proposed'),
  'counter-absent': lines('absent'),
  'decide-points-objections': lines('objected'),
  'count-points-period': period,
  'publish-points-period': period,
  'close-points-period': period,
  'approve-group': group,
  'file-participants': group,
  'appoint-leader': group,
  'file-group': group,
  'hand-in-group-reports': (id) => ({ rail: 'groups', tab: 'groups', page: 'report', id }),
  'group-no-activity': group,
  'group-activity-warning': group,
  'group-too-few': group,
  'decide-dissolution': group,
  'group-decision': group,
  'elect-leaders': (id) => ({ rail: 'groups', tab: 'elections', ...(id && { page: 'election', id }) }),
  'submit-plan': groupPlan,
  'review-plan': groupPlan,
  'plan-review': groupPlan,
  'claim-items': groupPlan,
  'tasks-overdue': groupPlan,
  'accept-tasks': groupPlan,
  'claimed-at-once': groupPlan,
  'tasks-of-gone': groupPlan,
  'appraise-group': (id) => ({ rail: 'groups', tab: 'groups', page: 'appraise', id }),
  'fill-roster': () => ({ rail: 'people', tab: 'roster', page: 'import' }),
  'give-notice': (id) => (id ? people(id) : roster({ selects: { notice: 'awaiting' } })),
  'renew-notice': (id) => (id ? people(id) : roster({ selects: { notice: 'older' } })),
  'purge-after-withdrawal': (id) => (id ? people(id) : roster({ selects: { notice: 'withdrawn' } })),
  'purge-after-leaving': (id) => (id ? people(id) : roster({ tab: 'gone' })),
  'settle-incident': (id) => ({ rail: 'people', tab: 'protection', page: 'incident', id }),
  'hold-activity': activity,
  'write-activity-down': activity,
  'confirm-activities': (id) =>
    id ? activity(id) : { rail: 'activities', tab: 'records', list: { name: 'activities', tab: 'to-confirm' } },
  'do-duty': () => ({ rail: 'activities', tab: 'meetings' }),
  'take-answers': () => ({ rail: 'inbox', tab: 'answers' }),
  'take-returned': () => ({ rail: 'inbox', tab: 'returned' }),
  'set-clock': () => ({ rail: 'exchange', tab: 'line' }),
  'renew-keys': () => ({ rail: 'settings', tab: 'users', page: 'recovery-key' }),
  'open-slips': slips,
  'sort-slips': slips,
  'clear-signatures': slips,
  'hand-in-report': () => ({ rail: 'reports', tab: 'monthly' }),
  'hand-over-report': () => ({ rail: 'reports', tab: 'monthly' }),
  'hand-over-amendment': () => ({ rail: 'reports', tab: 'monthly' }),
  'mend-report': () => ({ rail: 'reports', tab: 'monthly' }),
  'report-answer': () => ({ rail: 'reports', tab: 'monthly' }),
};

/** A report's row leads to its month, a duty's to the record that it asks for, one of several elections to their meeting, every other one to its record. */
export function wayOf({ matter, recordId }: Pick<OpenMatter<Matter | Waiting>, 'matter' | 'recordId'>): Going {
  if ('month' in matter) return { rail: 'reports', tab: 'monthly', page: 'month', id: matter.month };
  if (matter.code === 'do-duty')
    return { rail: 'activities', tab: 'records', page: 'record', id: `new:${matter.counts}:${matter.unit}:${matter.period}` };
  if (matter.code === 'elect-leaders' && recordId === undefined)
    return { rail: 'groups', tab: 'elections', page: 'meeting', id: matter.meetingId };
  return ways[matter.code](recordId ?? '');
}

/** Where all rows lead, so that a test finds a way that leads nowhere. */
export const everyWay = (recordId: string): readonly Going[] => Object.values(ways).map((way) => way(recordId));
