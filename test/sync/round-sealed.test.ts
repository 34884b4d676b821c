import { expect, test } from 'vitest';
import { done, refuse } from '../../src/domain/outcome.ts';
import type { Post } from '../../src/sync/desk/post.ts';
import type { Row, StreamAnswer, SyncAnswer } from '../../src/sync/protocol.ts';
import { aCounty } from '../helpers/county.ts';
import { aBranchKey } from '../helpers/entries.ts';
import { aLineDesk, does, idea, type LineDesk } from '../helpers/line-desk.ts';
import { twoDesks } from '../helpers/two-desks.ts';

test('what stays on this PC leaves nothing but its place in the chain', async () => {
  const { county, here, there } = await twoDesks();
  const disclosure = { v: 1, id: 'disclosure-1', text: '核对证件号' };
  await does(here, 'e1', {
    kind: 'people',
    type: 'disclosure',
    id: 'disclosure-1',
    class: 'D',
    base: null,
    body: JSON.stringify(disclosure),
  });
  await does(here, 'e2', idea('a', '夹具改造'));
  expect(await here.sync()).toMatchObject({ ok: true, value: { accepted: 2 } });
  const wire = county.received.join('\n');
  for (const hidden of ['核对证件号', 'disclosure', '夹具改造']) expect(wire).not.toContain(`"${hidden}`);
  await there.sync();
  expect(await there.shows()).toEqual({ a: '夹具改造' });
});

const report = { kind: 'reports', type: 'submission', id: 's1', class: 'A' } as const;
const handsIn = async (desk: LineDesk): Promise<string> =>
  (await does(desk, 'e1', { ...report, base: null, body: JSON.stringify(aSubmission('本月按计划开展活动')) }))[0]!;

test('a report that was taken back before it was delivered leaves without its text', async () => {
  const { county, here } = await twoDesks();
  const hash = await handsIn(here);
  await does(here, 'e2', { ...report, id: 's2', base: null, body: JSON.stringify({ ...aSubmission('另一份'), id: 's2' }) });
  await does(here, 'e3', { ...report, base: hash, body: null });
  expect(await here.sync()).toMatchObject({ ok: true, value: { accepted: 3 } });
  const wire = county.received.join('\n');
  expect(wire).toContain('另一份');
  expect(wire).not.toContain('本月按计划开展活动');
});

test('a report that was taken back leaves without its text also when a restored county gets its row back', async () => {
  const { county, here } = await twoDesks();
  const lastWeek = county.backup();
  const hash = await handsIn(here);
  await does(here, 'e2', { ...report, id: 's2', base: null, body: JSON.stringify({ ...aSubmission('另一份'), id: 's2' }) });
  await does(here, 'e3', { ...report, base: hash, body: null });
  await here.sync();
  county.restore(lastWeek);
  county.received.length = 0;
  expect(await here.sync()).toMatchObject({ ok: true, value: { givenBack: 3 } });
  const wire = county.received.join('\n');
  expect(wire).toContain('另一份');
  expect(wire).not.toContain('本月按计划开展活动');
});

test('so does one of which the county had heard, and of its being taken back had not', async () => {
  const { county, here } = await twoDesks();
  const lastWeek = county.backup();
  const hash = await handsIn(here);
  await does(here, 'e2', { ...report, base: hash, body: null });
  let most = 1;
  const one: Post = (path, { offers = [], ...rest }: { readonly offers?: readonly unknown[] }) =>
    here.post(path, { ...rest, offers: offers.slice(0, most--) });
  expect(await here.sync({ post: one })).toEqual(refuse({ code: 'county-takes-nothing', waiting: 1 }));
  county.restore(lastWeek);
  expect(await here.sync()).toMatchObject({ ok: true, value: { givenBack: 1 } });
  expect(await here.waiting()).toEqual([]);
  expect(county.received.join('\n')).not.toContain('本月按计划开展活动');
});

test('one that was taken back after the county had judged it comes back whole', async () => {
  const { county, here } = await twoDesks();
  const lastWeek = county.backup();
  const hash = await handsIn(here);
  await here.sync();
  await does(here, 'e2', { ...report, base: hash, body: null });
  county.restore(lastWeek);
  county.received.length = 0;
  expect(await here.sync()).toMatchObject({ ok: true, value: { givenBack: 1 } });
  expect(county.received.join('\n')).toContain('本月按计划开展活动');
});

test('an entry that no key of this branch opens is kept as it came and shows nothing', async () => {
  const { county, here, there } = await twoDesks();
  const stranger = await aLineDesk({ county, device: 'device-3', branchKey: aBranchKey(9) });
  await does(stranger, 's1', idea('x', '谁也打不开'));
  await stranger.sync();
  await does(here, 'e1', idea('a', '夹具改造'));
  await here.sync();
  expect(await there.sync()).toMatchObject({ ok: true, value: { others: 2 } });
  expect(await there.shows()).toEqual({ a: '夹具改造' });
  expect(there.ledger.standing().places.get('branch-1')?.seq).toBe(2);
});

type Rows = Extract<StreamAnswer, { state: 'rows' }>;
/** A line on which somebody changes what the county answered. */
const changing =
  (desk: LineDesk, change: (rows: readonly Row[], answer: SyncAnswer) => readonly Row[] | SyncAnswer): Post =>
  async (path, body) => {
    const posted = await desk.post(path, body);
    if (!posted.ok) return posted;
    const answer = posted.value as SyncAnswer;
    const told = answer.streams['branch-1'] as Rows;
    const changed = change(told.rows, answer);
    return done('protocol' in changed ? changed : { ...answer, streams: { 'branch-1': { ...told, rows: changed } } });
  };

test('whoever sits on the line can change nothing of an answer unseen', async () => {
  const { county, here, there } = await twoDesks();
  for (const name of ['e1', 'e2', 'e3']) await does(here, name, idea(`idea-${name}`, name));
  await here.sync();
  await does(there, 't1', idea('mine', '我的'));
  const other = aCounty({ id: 'county-1' });
  const stranger = await aLineDesk({ county: other, device: 'device-2', branchKey: aBranchKey() });
  await does(stranger, 'x1', idea('forged', '伪造的'));
  await stranger.sync();
  const forged = other.streamOf('branch-1').rows;

  const attempts: readonly (readonly [string, (rows: readonly Row[], answer: SyncAnswer) => readonly Row[] | SyncAnswer])[] = [
    ['verdict-forged', () => forged],
    ['verdict-forged', ([first, ...rest]) => [{ ...first!, verdict: { ...first!.verdict, outcome: 'refused' } }, ...rest]],
    ['row-out-of-order', ([, ...rest]) => rest],
    ['row-out-of-order', ([first, second, ...rest]) => [second!, first!, ...rest]],
    ['entry-missing', ([first, ...rest]) => [{ verdict: first!.verdict, signature: first!.signature }, ...rest]],
    ['entry-unsound', ([first, second, ...rest]) => [{ ...first!, offer: second!.offer! }, second!, ...rest]],
    ['entry-unsound', ([first, ...rest]) => [withBody(first!, 'QUJDRA=='), ...rest]],
    ['county-other', (_rows, answer) => ({ ...answer, county: 'county-2' })],
    ['answer-unreadable', (_rows, answer) => ({ ...answer, epoch: 'one' }) as unknown as SyncAnswer],
    ['row-out-of-order', (_rows, answer) => ({ ...answer, streams: { 'branch-9': answer.streams['branch-1']! } })],
  ];
  for (const [code, change] of attempts) {
    expect(await there.sync({ post: changing(there, change) }), code).toMatchObject({ ok: false, refusal: { code } });
    expect(await there.shows()).toEqual({ mine: '我的' });
  }
  expect(await there.sync()).toMatchObject({ ok: true, value: { others: 3, accepted: 1 } });
  expect(county.streamOf('branch-1').rows).toHaveLength(4);
});

function withBody(row: Row, sealed: string): Row {
  const offer = row.offer as Extract<Row['offer'], { header: unknown }>;
  return { ...row, offer: { ...offer, bodies: [{ sealed, key: 1 }] } };
}

const aSubmission = (paragraph: string) => ({
  v: 1,
  id: 's1',
  form: 'F-62',
  organisation: '示例支部',
  receiver: '云岭工业园党委',
  month: '2026-02',
  version: 1,
  handedInOn: '2026-02-28',
  lines: [],
  paragraph,
});
