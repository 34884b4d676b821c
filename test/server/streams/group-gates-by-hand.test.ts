import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPlanItem } from '../../../src/commands/add-plan-item.ts';
import { appointElected } from '../../../src/commands/appoint-elected.ts';
import { approveGroup } from '../../../src/commands/approve-group.ts';
import { closeCandidates } from '../../../src/commands/close-candidates.ts';
import { confirmDissolution } from '../../../src/commands/confirm-dissolution.ts';
import { confirmParticipant } from '../../../src/commands/confirm-participant.ts';
import type { CommandContext } from '../../../src/commands/context.ts';
import { drawSpeakingOrder } from '../../../src/commands/draw-speaking-order.ts';
import { fileGroup } from '../../../src/commands/file-group.ts';
import { fileParticipants } from '../../../src/commands/file-participants.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { handInGroup } from '../../../src/commands/hand-in-group.ts';
import { inviteOutsider } from '../../../src/commands/invite-outsider.ts';
import { openCandidates } from '../../../src/commands/open-candidates.ts';
import { planElections } from '../../../src/commands/plan-elections.ts';
import { proposeDissolution } from '../../../src/commands/propose-dissolution.ts';
import { recommendLeader } from '../../../src/commands/recommend-leader.ts';
import { recordSpeeches } from '../../../src/commands/record-speeches.ts';
import { recordVote } from '../../../src/commands/record-vote.ts';
import { handInGroupReport, reopenGroupReport, writeGroupReport } from '../../../src/commands/report-group.ts';
import { reviewPlan } from '../../../src/commands/review-plan.ts';
import { standForElection } from '../../../src/commands/stand-for-election.ts';
import { submitPlan } from '../../../src/commands/submit-plan.ts';
import { takeElectionAnswer } from '../../../src/commands/take-election-answer.ts';
import { takeGroupAnswer } from '../../../src/commands/take-group-answer.ts';
import { takePlanAnswer } from '../../../src/commands/take-plan-answer.ts';
import { addYears } from '../../../src/domain/civil-date.ts';
import { groupReportAnswer } from '../../../src/domain/group/report-up.ts';
import type { StepNote } from '../../../src/domain/step.ts';
import { aRound } from '../../helpers/elections.ts';
import { organisation } from '../../helpers/invented-branch.ts';
import { aFolder, type Desk, granted } from '../../helpers/pc.ts';
import { aPerson } from '../../helpers/people.ts';
import { aPaper } from '../../helpers/steps.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { TestCounty } from '../harness/county.ts';
import { courierFiles, layCard, takenIn, withStick } from '../harness/sticks.ts';

let county: TestCounty;
let park = '';
let administrator: { readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  const root = await county.organisation('county-committee', null);
  park = await county.organisation('park', root);
  administrator = await county.account('administrator', root);
});
afterAll(() => county.close());

const named = { notice: 'given', consents: [{ scope: 'submission' }] } as const;

/** A group of four across two enterprises, two of them from here; handed in. */
async function aGroup(desk: Desk, context: CommandContext, note?: StepNote) {
  const own = [crypto.randomUUID(), crypto.randomUUID()];
  for (const [at, id] of own.entries()) {
    const body = JSON.stringify(aPerson({ id, name: ['周启明', '何小满'][at]!, ...named }));
    const write = { kind: 'people', type: 'person', id, class: 'B', base: null, body } as const;
    await granted(desk.append([{ id: crypto.randomUUID(), verb: 'enrol-person', writes: [write] }]));
  }
  const [initiatorId = '', second = ''] = own;
  const plan = { name: '红色韵动', goals: '下班后排练', scope: 'cross-enterprise', initiatorId, invitedIds: [second] } as const;
  const founded = await foundGroup(context, plan, note);
  const id = founded.ok ? founded.value.id : '';
  for (const name of ['马晓燕', '宋立'])
    await inviteOutsider(context, id, { name, unit: '鸿泰模具', standing: 'full', noticeOn: context.today, mayBeNamed: true }, note);
  const guests = (await context.facts.all('outside-participant')).map((it) => it.id);
  for (const personId of [second, ...guests]) expect(await confirmParticipant(context, id, { personId }, note)).toMatchObject({ ok: true });
  expect(await handInGroup(context, id, note)).toMatchObject({ ok: true });
  return { id, people: own, everybody: [...own, ...guests], group: async () => (await context.facts.one('autonomous-group', id))!.body };
}

/** As far as a result that is recommended: two stood, one got more votes on paper. */
async function elects(context: CommandContext, groupId: string, people: readonly string[], note?: StepNote): Promise<string> {
  const planned = await planElections(context, [groupId], note);
  const id = planned.ok ? planned.value[0]!.id : '';
  await openCandidates(context, id, note);
  for (const personId of people)
    expect(await standForElection(context, { electionId: id, personId, plan: '每月一练', pledge: '一次不缺' })).toMatchObject({ ok: true });
  await closeCandidates(context, id, note);
  await drawSpeakingOrder(context, id, () => 0);
  await recordSpeeches(context, id, note);
  const [first = '', second = ''] = people;
  expect(await recordVote(context, id, aRound({ [first]: 1, [second]: 3 }, { on: context.today, expected: 4, present: 4 }))).toMatchObject({
    ok: true,
  });
  expect(await recommendLeader(context, id, note)).toMatchObject({ ok: true });
  return id;
}

/** Two items that the group agreed on, before whoever reviews them. */
async function plans(context: CommandContext, groupId: string, note?: StepNote) {
  const year = context.today.slice(0, 4);
  for (const title of ['排一台快闪', '送戏进车间'])
    expect(
      await addPlanItem(context, { groupId, year, title, goal: 'wellbeing', due: `${year}-12-31`, isAgreed: true }, note),
    ).toMatchObject({ ok: true });
  const id = (await context.facts.all('group-plan')).find(({ body }) => body.groupId === groupId)!.id;
  expect(await submitPlan(context, id, note)).toMatchObject({ ok: true });
  const plan = async () => (await context.facts.one('group-plan', id))!.body;
  const items = async () => (await context.facts.all('plan-item')).filter(({ body }) => body.groupId === groupId);
  return { id, plan, items };
}

test('by stick alone a group across enterprises is approved, gets its leader, has its plan reviewed, tells of its month and is dissolved: each of the park’s words comes back as a file', async () => {
  const stick = await aFolder();
  const stream = crypto.randomUUID();
  const { desk, recoveryKey, folder } = await withStick(stick, { ...organisation, id: stream });
  await layCard({ county, administrator }, stick, await county.organisation('branch', park));
  const token = await folder();
  const [card] = await granted(desk.countyCards(token));
  await granted(desk.enrolByCourier({ folder: token, file: card!.file, recoveryKey }));
  const carried = new Set<string>();
  /** The stick goes to the county and comes back. */
  const carry = async () => {
    const news = (await courierFiles(stick)).filter((name) => !name.startsWith('回执') && !carried.has(name));
    const results = await takenIn({ county, administrator }, stick, news);
    for (const name of news) carried.add(name);
    const files = (await courierFiles(stick)).filter((name) => name.startsWith('回执'));
    const taken = await granted(desk.takeCourier({ folder: token, files, mayWithdraw: false }));
    expect(taken.every(({ reply }) => reply.ok)).toBe(true);
    return results;
  };
  await carry();
  const context = commandsOn(desk, stream, county.today);
  const officer = await county.account('officer', park);
  const approved = (submissionId: string, documentNumber: string, more: object = {}) =>
    answered(submissionId, { verdict: 'approved', documentNumber, opinion: '同意', ...more });
  /** What was handed in goes out, the park says its word, and it comes back with the next stick. */
  const answered = async (submissionId: string, word: object) => {
    await granted(desk.writeCourier(token));
    expect(await carry()).toMatchObject([{ state: 'taken', refused: 0 }]);
    const answers = `/api/streams/${stream}/submissions/${submissionId}/answers`;
    const answer = await county.ask('POST', answers, word, officer);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    await granted(desk.writeCourier(token));
    await carry();
  };
  const { id, people, everybody, group } = await aGroup(desk, context);
  await approved((await group()).submissionId!, '云园党〔2026〕12 号');
  expect(await takeGroupAnswer(context, id)).toMatchObject({ ok: true });
  expect(await fileGroup(context, id, '恒企备〔2026〕3 号')).toMatchObject({ ok: true });
  expect(await fileParticipants(context, id, everybody)).toMatchObject({ ok: true });

  const electionId = await elects(context, id, people);
  const election = async () => (await context.facts.one('election', electionId))!.body;
  await approved((await election()).submissionId!, '云园党〔2026〕13 号');
  expect(await takeElectionAnswer(context, electionId)).toMatchObject({ ok: true, value: { state: 'in-office' } });
  expect(await group()).toMatchObject({ state: 'active', leaders: [{ who: people[1], how: 'election', number: '云园党〔2026〕13 号' }] });

  const year = await plans(context, id);
  const exceptions = [{ no: 2, verdict: 'returned' }];
  await approved((await year.plan()).submission!.id, '云园党〔2026〕15 号', { opinion: '送戏写清场次', exceptions });
  expect(await takePlanAnswer(context, year.id)).toMatchObject({ ok: true, value: { review: { number: '云园党〔2026〕15 号' } } });
  expect((await year.items()).map(({ body }) => body.state).sort()).toEqual(['approved', 'returned']);

  const month = county.today.slice(0, 7);
  const written = await writeGroupReport(context, id, month, { difficulties: '', nextMonth: '排一台快闪' });
  const reportId = written.ok ? written.value.id : '';
  expect(await handInGroupReport(context, reportId)).toMatchObject({ ok: true });
  const report = async () => (await context.facts.one('group-report', reportId))!.body;
  await answered((await report()).submissionId!, { verdict: 'returned', opinion: '写明地点' });
  expect(await reopenGroupReport(context, reportId, { reason: '退回的' })).toMatchObject({ ok: true });
  await writeGroupReport(context, id, month, { difficulties: '', nextMonth: '在食堂排一台快闪' });
  expect(await handInGroupReport(context, reportId)).toMatchObject({ ok: true });
  const { submissionId = '' } = await report();
  expect(await context.facts.one('submission', submissionId)).toMatchObject({
    body: { form: 'F-05', version: 2, nextMonth: '在食堂排一台快闪' },
  });
  await answered(submissionId, { verdict: 'accepted' });
  const answers = (await context.facts.all('answer')).map(({ body }) => body);
  expect(groupReportAnswer(await report(), answers)).toMatchObject({
    verdict: 'accepted',
    registerNumber: `小组月汇报〔${month.slice(0, 4)}〕001 号`,
  });

  expect(await proposeDissolution(context, id, 'no-capacity', { reason: '骨干都调走了' })).toMatchObject({ ok: true });
  await approved((await group()).dissolutions.at(-1)!.submissionId!, '云园党〔2026〕20 号');
  expect(await takeGroupAnswer(context, id)).toMatchObject({ ok: true, value: { state: 'dissolved' } });
  await granted(desk.writeCourier(token));
  expect(await carry()).toMatchObject([{ state: 'taken', refused: 0 }]);
  expect(await granted(desk.lineState())).toMatchObject({ unsent: 0, refused: 0, courier: [] });
}, 120_000);

test('on paper alone the same group goes the same way, each decision copied off the document', async () => {
  const stream = crypto.randomUUID();
  const { desk } = await withStick(await aFolder(), { ...organisation, id: stream });
  const context = commandsOn(desk, stream, county.today);
  const paper = (documentNumber: string) => ({ paper: { ...aPaper, documentNumber, decidedOn: county.today } });
  const { id, people, everybody, group } = await aGroup(desk, context);
  const ruling = { number: '', organisation: '云岭工业园党委' };
  expect(await approveGroup(context, id, ruling, paper('云园党〔2026〕12 号'))).toMatchObject({ ok: true });
  expect(await fileGroup(context, id, '恒企备〔2026〕3 号')).toMatchObject({ ok: true });
  expect(await fileParticipants(context, id, everybody)).toMatchObject({ ok: true });
  const electionId = await elects(context, id, people);
  expect(
    await appointElected(context, electionId, { number: '', until: addYears(county.today, 1) }, paper('云园党〔2026〕13 号')),
  ).toMatchObject({ ok: true });
  expect(await group()).toMatchObject({ state: 'active', leaders: [{ who: people[1] }] });
  const year = await plans(context, id);
  const verdicts = new Map((await year.items()).map((item) => [item.id, 'approved' as const]));
  expect(await reviewPlan(context, year.id, { number: '', verdicts }, paper('云园党〔2026〕15 号'))).toMatchObject({
    ok: true,
    value: { state: 'reviewed', review: { number: '云园党〔2026〕15 号', organisation: aPaper.issuer } },
  });
  expect(await proposeDissolution(context, id, 'no-capacity', { reason: '骨干都调走了' })).toMatchObject({ ok: true });
  expect(await confirmDissolution(context, id, ruling, paper('云园党〔2026〕20 号'))).toMatchObject({
    ok: true,
    value: { state: 'dissolved' },
  });
}, 60_000);
