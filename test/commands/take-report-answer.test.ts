import { expect, test } from 'vitest';
import { takeReportAnswer } from '../../src/commands/take-report-answer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { aDesk } from '../helpers/desk.ts';
import { aReport } from '../helpers/reports.ts';

const answer: Answer = {
  v: 1,
  id: 'answer-1',
  about: { type: 'submission', id: 'submission-1' },
  verdict: 'returned',
  issuer: '云岭工业园党委',
  on: '2026-12-03',
  opinion: '第 3 项少一次',
};
const version = { version: 1, submissionId: 'submission-1', on: '2026-11-30', by: 'profile-secretary', paragraph: '', figures: [] };

function aDeskWithReport(given: Partial<Answer> = {}) {
  const desk = aDesk({ today: '2026-12-04' });
  const step = { act: 'handed-in', to: 'submitted', on: '2026-11-30', by: 'profile-secretary', role: 'secretary' } as const;
  desk.given('monthly-report', aReport({ state: 'submitted', versions: [version], steps: [...aReport().steps, step] }));
  desk.given('answer', { ...answer, ...given });
  return desk;
}

test('a returned report takes the steps of its receipt and of its return, with what is to be mended', async () => {
  const desk = aDeskWithReport();
  expect(await takeReportAnswer(desk.context, 'report-1')).toMatchObject({ ok: true, value: { state: 'returned' } });
  const { steps, handedOverOn } = desk.sees('monthly-report', 'report-1')!;
  expect(steps.slice(-2).map(({ act }) => act)).toEqual(['handed-over', 'returned']);
  expect(steps.at(-1)?.paper).toMatchObject({ issuer: '云岭工业园党委', opinion: '第 3 项少一次' });
  expect(handedOverOn).toBe('2026-12-03');
});

test('a mere receipt leaves the report received, and is taken once', async () => {
  const desk = aDeskWithReport({ verdict: 'received' });
  expect(await takeReportAnswer(desk.context, 'report-1')).toMatchObject({ ok: true, value: { state: 'received' } });
  expect(await takeReportAnswer(desk.context, 'report-1')).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
});

test('a PC whose clock is behind the county’s takes the answer all the same', async () => {
  const desk = aDeskWithReport({ verdict: 'accepted', on: '2026-12-30' });
  expect(await takeReportAnswer(desk.context, 'report-1')).toMatchObject({ ok: true, value: { state: 'accepted' } });
});
