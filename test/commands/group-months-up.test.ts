import { expect, test } from 'vitest';
import { handInGroupReport, reopenGroupReport, writeGroupReport } from '../../src/commands/report-group.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { groupReportAnswer } from '../../src/domain/group/report-up.ts';
import { inboxItems } from '../../src/domain/inbox.ts';
import { aUnit, named, park } from '../helpers/before-the-park.ts';
import { aDesk } from '../helpers/desk.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';

/** A group across enterprises with a month written down; its leader agreed to be named. */
async function aMonth(scope: 'enterprise' | 'cross-enterprise', nextMonth = '比武一次') {
  const desk = aDesk({ today: '2026-11-20' });
  desk.given('organisation', aUnit);
  desk.given('person', aPerson({ id: 'person-1', name: '周启明', ...named }));
  desk.given('autonomous-group', anActiveGroup({ scope }));
  const written = await writeGroupReport(desk.context, 'group-1', '2026-10', { difficulties: '缺场地', nextMonth });
  const id = written.ok ? written.value.id : '';
  return { desk, id, report: () => desk.sees('group-report', id)! };
}
const said = (id: string, verdict: Answer['verdict'], opinion?: string): Answer => ({
  v: 1,
  id: `${verdict} ${id}`,
  about: { type: 'submission', id },
  verdict,
  issuer: park,
  on: '2026-11-20',
  ...(opinion && { opinion }),
});

test('the month of a group across enterprises goes up with what was counted and said, and names nobody but who agreed', async () => {
  const { desk, id, report } = await aMonth('cross-enterprise');
  expect(await handInGroupReport(desk.context, id)).toMatchObject({ ok: true });
  const [asked] = desk.seesAll('submission');
  expect(asked).toMatchObject({
    form: 'F-05',
    ofMonth: '2026-10',
    receiver: park,
    version: 1,
    figures: { activities: 0 },
    difficulties: '缺场地',
  });
  expect(desk.seesAll('submitted-name').map(({ name }) => name)).toEqual(['周启明']);
  expect(JSON.stringify(asked)).not.toMatch(/person-1|周启明/);
  expect(report().submissionId).toBe(asked!.id);
});

test('inside of one enterprise nothing goes up, and across enterprises nobody hands it in without a key', async () => {
  const own = await aMonth('enterprise');
  expect(await handInGroupReport(own.desk.context, own.id)).toMatchObject({ ok: true });
  expect(own.desk.seesAll('submission')).toEqual([]);
  const across = await aMonth('cross-enterprise');
  const { context } = across.desk;
  const leader = { ...context, actor: { ...context.actor, role: 'participant', personId: 'person-1' } } as const;
  expect(await handInGroupReport(leader, across.id)).toMatchObject({ refusal: { code: 'group-report-goes-up', group: '生产管理' } });
});

test('no text that goes up names anybody', async () => {
  const { desk, id, report } = await aMonth('cross-enterprise', '周启明带大家比武');
  expect(await handInGroupReport(desk.context, id)).toMatchObject({ refusal: { code: 'group-text-names-people', names: ['周启明'] } });
  expect([report().state, desk.seesAll('submission')]).toEqual(['draft', []]);
});

test('opened again before anybody has it in hand it is taken back; after it was returned the next is its second version', async () => {
  const { desk, id, report } = await aMonth('cross-enterprise');
  const { context } = desk;
  await handInGroupReport(context, id);
  expect(await reopenGroupReport(context, id, { reason: '漏了一次' })).toMatchObject({ ok: true });
  expect([desk.seesAll('submission'), desk.seesAll('submitted-name')]).toEqual([[], []]);
  await handInGroupReport(context, id);
  const first = report().submissionId!;
  desk.given('answer', said(first, 'returned', '写明地点'));
  const rows = () => inboxItems({ slips: [], ideas: [], reports: [], groupReports: [report()], answers: desk.seesAll('answer') });
  expect(rows()).toMatchObject([
    { section: 'returned', recordId: 'group-1:2026-10', item: { code: 'group-report-returned', opinion: '写明地点' } },
  ]);
  await reopenGroupReport(context, id, { reason: '退回的' });
  expect(rows()).toEqual([]);
  expect(desk.sees('submission', first)).toBeDefined();
  await handInGroupReport(context, id);
  expect(desk.sees('submission', report().submissionId!)).toMatchObject({ matter: first, version: 2 });
  desk.given('answer', said(report().submissionId!, 'accepted'));
  expect(groupReportAnswer(report(), desk.seesAll('answer'))).toMatchObject({ verdict: 'accepted' });
  expect(rows()).toEqual([]);
});
