import { expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity/activity.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { inboxItems } from '../../src/domain/inbox.ts';
import type { MonthlyReport } from '../../src/domain/report/monthly-report.ts';
import { anActivity } from '../helpers/activities.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';
import { aReport } from '../helpers/reports.ts';

const aSlip = {
  v: 1,
  id: 's1',
  number: '4711-0815',
  droppedOn: '2026-11-10',
  openedOn: '2026-11-12',
  state: 'opened',
  title: '交接台加灯',
} as const;
const answered = (act: 'accepted' | 'returned', on: string) => {
  const paper = { issuer: '县两新工委', documentNumber: '1', decidedOn: on, signatory: '王', opinion: '补第三行' };
  return aReport({ id: act, state: act, steps: [{ act, to: act, on, by: 'p', role: 'secretary', paper }] });
};

test('what came in stands by its section, the newest first', () => {
  const items = inboxItems({
    answers: [],
    slips: [aSlip, { ...aSlip, id: 's2', state: 'taken', ideaId: 'i' }],
    ideas: [
      anIdea({ id: 'own', source: 'self-service', proposedOn: '2026-11-11' }),
      anIdea({ id: 'appealed', state: 'under-review', appealedOn: '2026-11-09' }),
      anIdea({ id: 'quiet', state: 'under-review' }),
    ],
    reports: [answered('returned', '2026-11-14'), answered('accepted', '2026-11-13'), aReport({ id: 'draft' })],
  });
  expect(items.map((it) => [it.section, it.recordId, it.item.code])).toEqual([
    ['returned', 'returned', 'report-returned'],
    ['answers', 'accepted', 'report-answered'],
    ['to-handle', 'own', 'self-service-idea'],
    ['to-handle', 's1', 'slip'],
    ['to-handle', 'appealed', 'appeal'],
  ]);
});

test('a row vanishes by doing the thing', () => {
  const appealed = anIdea({ state: 'under-review', appealedOn: '2026-11-09', decidedOn: '2026-11-10' });
  expect(
    inboxItems({ slips: [], ideas: [appealed, anIdea({ state: 'under-review', source: 'self-service' })], reports: [], answers: [] }),
  ).toEqual([]);
});

test('a superior’s word that came over the line stands in 收件 until the report has taken its step from it', () => {
  const answer = {
    v: 1,
    id: 'answer-1',
    about: { type: 'submission', id: 'submission-1' },
    issuer: '云岭工业园党委',
    on: '2026-12-03',
  } as const;
  const version = { version: 1, submissionId: 'submission-1', on: '2026-11-30', by: 'profile-secretary', paragraph: '', figures: [] };
  const report = aReport({ state: 'submitted', versions: [version] });
  const rows = (answers: readonly Answer[], state: MonthlyReport['state'] = 'submitted') =>
    inboxItems({ slips: [], ideas: [], reports: [{ ...report, state }], answers }).map(({ section, item }) => [section, item.code]);
  const returned: Answer = { ...answer, verdict: 'returned', opinion: '第 3 项少一次' };
  const received: Answer = { ...answer, id: 'answer-0', verdict: 'received' };
  expect(rows([received, returned])).toEqual([['returned', 'answer-arrived']]);
  expect(rows([received])).toEqual([['answers', 'answer-arrived']]);
  expect(rows([received], 'received')).toEqual([]);
  expect(rows([{ ...returned, about: { type: 'submission', id: 'another' } }])).toEqual([]);
});

test('work that somebody handed in by themselves waits in 收件 until it is accepted or sent back; what the desk wrote down does not', () => {
  const step = { to: 'handed-in', on: '2026-11-14', by: 'person-2', role: 'participant' } as const;
  const own = aClaim('person-2', { state: 'handed-in', result: '做完了', steps: [step] });
  const items = (claims: readonly (typeof own)[]) =>
    inboxItems({ slips: [], ideas: [], reports: [], answers: [], planItems: [aPlanItem()], claims });
  expect(items([own])).toMatchObject([
    { section: 'to-handle', on: '2026-11-14', recordId: 'group-1', item: { title: '细纱车间换型工装', result: '做完了' } },
  ]);
  expect(
    items([
      { ...own, state: 'accepted' },
      { ...own, steps: [{ ...step, role: 'secretary' }] },
    ]),
  ).toEqual([]);
});

test('an activity that a leader wrote down by themselves waits in 收件 until it is confirmed', () => {
  const step = { to: 'recorded', on: '2026-11-14', by: 'person-1', role: 'participant' } as const;
  const own = anActivity({ title: '换型比武', steps: [step] });
  const items = (activities: readonly Activity[]) => inboxItems({ slips: [], ideas: [], reports: [], answers: [], activities });
  expect(items([own])).toMatchObject([
    { section: 'to-handle', recordId: own.id, item: { code: 'self-service-activity', title: '换型比武' } },
  ]);
  expect(
    items([
      { ...own, state: 'confirmed' },
      { ...own, steps: [{ ...step, role: 'secretary' }] },
    ]),
  ).toEqual([]);
});
