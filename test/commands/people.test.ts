import { describe, expect, test } from 'vitest';
import { changePresence } from '../../src/commands/change-presence.ts';
import { changeStanding } from '../../src/commands/change-standing.ts';
import { correctPerson } from '../../src/commands/correct-person.ts';
import { enrolPerson } from '../../src/commands/enrol-person.ts';
import { giveNotice } from '../../src/commands/give-notice.ts';
import { finishPurge, type PurgePort, planPurge, purgePerson } from '../../src/commands/purge-person.ts';
import { recordConsent } from '../../src/commands/record-consent.ts';
import { recordContact } from '../../src/commands/record-contact.ts';
import { unmaskPerson } from '../../src/commands/unmask-person.ts';
import { withdrawConsent } from '../../src/commands/withdraw-consent.ts';
import { done } from '../../src/domain/outcome.ts';
import { aDesk, type Desk } from '../helpers/desk.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';
import { aLine } from '../helpers/points.ts';
import { aPledge, aPost } from '../helpers/posts.ts';

test('a person is enrolled, promoted, goes away, is kept in touch with and comes back, one entry per act', async () => {
  const desk = aDesk();
  const enrolled = await enrolPerson(desk.context, { name: '韩冬青', standing: 'probationary', joinedOn: '2025-10-20' });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { id } = enrolled.value;
  await changeStanding(desk.context, id, 'full', { on: '2026-10-21' });
  await changePresence(desk.context, id, 'mobile', { on: '2026-10-25', at: '嘉兴分厂' });
  await recordContact(desk.context, id);
  await changePresence(desk.context, id, 'here');
  expect(desk.acts.map((it) => it.verb)).toEqual([
    'enrol-person',
    'change-standing',
    'change-presence',
    'record-contact',
    'change-presence',
  ]);
  expect(desk.sees('person', id)).toEqual({
    v: 1,
    id,
    name: '韩冬青',
    standing: 'full',
    joinedOn: '2025-10-20',
    fullMemberOn: '2026-10-21',
    presence: 'here',
    presenceOn: '2026-11-02',
    contactedOn: ['2026-11-02'],
    notice: 'awaiting',
  });
});

test('a refused act writes nothing, and neither does one that is not in the role’s duty', async () => {
  const desk = aDesk();
  desk.given('person', aPerson());
  const twice = await enrolPerson(desk.context, { name: '林晓舟', standing: 'full' });
  expect(twice).toMatchObject({ refusal: { code: 'person-looks-known', ids: ['person-1'] } });
  const publicity = desk.as({ actor: { role: 'publicity' } });
  expect(await correctPerson(publicity, 'person-1', { name: '林晓州', standing: 'full' })).toMatchObject({
    refusal: { code: 'role-may-not' },
  });
  expect(await changePresence(desk.context, 'nobody', 'left')).toMatchObject({ refusal: { code: 'not-found' } });
  expect(await changePresence(desk.context, 'person-1', 'left', { on: '2026-11-03' })).toMatchObject({
    refusal: { code: 'date-in-future' },
  });
  expect(desk.acts).toEqual([]);
});

describe('notice and consents', () => {
  const told = async (desk: Desk) =>
    giveNotice(desk.context, {
      personIds: ['person-1', 'person-2'],
      version: '2026 版',
      asked: ['keeping', 'submission', 'publicity', 'photo'],
      agreed: ['keeping', 'submission'],
      on: '2026-10-30',
    });
  const withTwo = () => {
    const desk = aDesk();
    for (const id of ['person-1', 'person-2']) desk.given('person', aPerson({ id, notice: 'awaiting' }));
    return desk;
  };

  test('several people are told at once; what stays on this PC lies in an entry of its own, before the other', async () => {
    const desk = withTwo();
    expect((await told(desk)).ok).toBe(true);
    expect(desk.acts.map((act) => act.writes.map((it) => it.class).join(''))).toEqual(['DDDDDDDD', 'BB']);
    expect(new Set(desk.acts.map((act) => act.batch?.id)).size).toBe(1);
    expect(desk.sees('person', 'person-1')).toMatchObject({
      notice: 'given',
      noticeOn: '2026-10-30',
      consents: [{ scope: 'keeping' }, { scope: 'submission' }],
    });
    expect(
      desk
        .seesAll('consent')
        .filter((it) => it.state === 'notice-shown')
        .map((it) => it.scope),
    ).toEqual(['publicity', 'photo', 'publicity', 'photo']);
  });

  test('an open question is answered later, and a new answer supersedes the earlier one', async () => {
    const desk = withTwo();
    await told(desk);
    const ask = { scope: 'publicity', given: 'signed' } as const;
    await recordConsent(desk.context, 'person-1', { ...ask, until: '2027-06-30' });
    await recordConsent(desk.context, 'person-1', ask);
    expect(
      desk
        .seesAll('consent')
        .filter((it) => it.personId === 'person-1' && it.scope === 'publicity')
        .map((it) => it.state)
        .toSorted(),
    ).toEqual(['given', 'superseded']);
    expect(desk.sees('person', 'person-1')?.consents).toContainEqual({ scope: 'publicity' });
  });

  test('telling everybody anew supersedes what was open, and keeps what was agreed', async () => {
    const desk = withTwo();
    await told(desk);
    await giveNotice(desk.context, { personIds: ['person-1'], version: '2027 版', asked: ['photo', 'submission'], agreed: [] });
    const states = desk
      .seesAll('consent')
      .filter((it) => it.personId === 'person-1')
      .map((it) => `${it.scope} ${it.noticeVersion} ${it.state}`);
    expect(states).toContain('photo 2026 版 superseded');
    expect(states).toContain('photo 2027 版 notice-shown');
    expect(states).toContain('submission 2026 版 given');
  });

  test('a withdrawal is written on the person first and names what has to follow', async () => {
    const desk = withTwo();
    await told(desk);
    await recordConsent(desk.context, 'person-1', { scope: 'publicity', given: 'spoken' });
    desk.given('pledge', aPledge({ state: 'performing', published: { on: '2026-10-31' } }));
    const before = desk.acts.length;
    const withdrawn = await withdrawConsent(desk.context, 'person-1', { scope: 'publicity' });
    expect(withdrawn).toMatchObject({ ok: true, value: { follows: [{ follow: 'take-pledge-down', id: 'pledge-1' }] } });
    expect(desk.acts.slice(before).map((act) => act.writes[0]?.type)).toEqual(['person', 'consent']);
    expect(desk.sees('person', 'person-1')?.consents).toEqual([{ scope: 'keeping' }, { scope: 'submission' }]);
  });

  test('what was agreed at another PC can be withdrawn here too', async () => {
    const desk = aDesk();
    desk.given('person', aPerson({ consents: [{ scope: 'photo' }] }));
    expect((await withdrawConsent(desk.context, 'person-1', { scope: 'photo' })).ok).toBe(true);
    expect(desk.sees('person', 'person-1')).not.toHaveProperty('consents');
  });
});

describe('looking behind the mask', () => {
  const ask = { fields: ['phone', 'id-tail'], reason: 'contact' } as const;

  test('is written down on this PC and lasts a minute', async () => {
    const desk = aDesk();
    desk.given('person', aPerson({ phone: '13800000001', birth: '1985-07' }));
    expect(await unmaskPerson(desk.context, 'person-1', ask)).toEqual({
      ok: true,
      value: { person: { phone: '13800000001' }, until: '2026-11-02T01:01:00.000Z' },
    });
    expect(desk.seesAll('disclosure')).toMatchObject([
      { personId: 'person-1', fields: ['phone'], reason: 'contact', by: 'profile-secretary' },
    ]);
    expect(desk.acts[0]?.writes[0]?.class).toBe('D');
  });

  test('nothing is shown where it could not be written down', async () => {
    const desk = aDesk();
    desk.given('person', aPerson({ phone: '13800000001' }));
    desk.fails({ code: 'disk-full', freeBytes: 0, neededBytes: 400 });
    expect(await unmaskPerson(desk.context, 'person-1', ask)).toMatchObject({ ok: false, refusal: { code: 'disk-full' } });
  });
});

describe('a purge', () => {
  const branch = () => {
    const desk = aDesk();
    desk.given('person', aPerson());
    desk.given('pledge', aPledge());
    desk.given('points-line', aLine({ id: 'line-1' }));
    desk.given('points-line', aLine({ id: 'line-2', personId: 'person-2', item: 'idea', source: { fact: 'idea-adopted', id: 'idea-1' } }));
    desk.given('pioneer-post', aPost());
    desk.given('golden-idea', anIdea({ id: 'idea-1', situation: '林晓舟说余料太多', proposerIds: ['person-1', 'person-2'] }));
    return desk;
  };
  const noPages = async function* () {};
  const portOf = (desk: Desk, asked: (readonly string[])[]): PurgePort<never> => ({
    pages: noPages,
    purge: async ({ documentIds }) => {
      asked.push(documentIds);
      desk.forgets(documentIds);
      return done(null);
    },
  });

  test('writes the copies without the name and a note first, then the bodies go', async () => {
    const desk = branch();
    const asked: (readonly string[])[] = [];
    const outcome = await purgePerson(desk.context, portOf(desk, asked), { personId: 'person-1', ground: 'request' });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        counts: [
          { type: 'person', count: 1 },
          { type: 'pledge', count: 1 },
          { type: 'points-line', count: 1 },
          { type: 'golden-idea', count: 1 },
        ],
      },
    });
    expect(asked).toEqual([['person-1', 'pledge-1', 'line-1', 'idea-1']]);
    const [copy] = desk.seesAll('golden-idea');
    expect(copy).toMatchObject({ situation: '某某某说余料太多', proposerIds: ['person-1', 'person-2'] });
    expect(desk.sees('points-line', 'line-2')?.source.id).toBe(copy?.id);
    expect(desk.sees('pioneer-post', 'post-1')?.holderId).toBe('person-1');
    expect(JSON.stringify(desk.seesAll('purge-note'))).not.toContain('林晓舟');
  });

  test('torn apart by a power cut is finished later, and once finished there is nothing left to do', async () => {
    const desk = branch();
    const asked: (readonly string[])[] = [];
    const cut: PurgePort<{ code: 'write-failed'; reason: string }> = {
      pages: noPages,
      purge: async () => ({ ok: false, refusal: { code: 'write-failed', reason: 'power cut' } }),
    };
    expect(await purgePerson(desk.context, cut, { personId: 'person-1', ground: 'request' })).toMatchObject({
      refusal: { code: 'write-failed' },
    });
    expect(await finishPurge(desk.context, portOf(desk, asked))).toMatchObject({ ok: true, value: [{ ground: 'request' }] });
    expect(asked).toHaveLength(1);
    expect(await finishPurge(desk.context, portOf(desk, asked))).toEqual({ ok: true, value: [] });
    expect(desk.seesAll('golden-idea')).toHaveLength(1);
  });

  test('is planned without writing, and is the secretary’s and the deputy’s', async () => {
    const desk = branch();
    expect(await planPurge(desk.context, { pages: noPages }, { personId: 'person-1' })).toMatchObject({
      ok: true,
      value: {
        copies: [{ of: 'idea-1' }],
        stays: [
          { type: 'pioneer-post', count: 1 },
          { type: 'golden-idea', count: 1 },
        ],
      },
    });
    const organisation = desk.as({ actor: { role: 'organisation' } });
    expect(await purgePerson(organisation, portOf(desk, []), { personId: 'person-1', ground: 'request' })).toMatchObject({
      refusal: { code: 'role-may-not' },
    });
    expect(desk.acts).toEqual([]);
  });
});
