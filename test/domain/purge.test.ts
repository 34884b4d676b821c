import { describe, expect, test } from 'vitest';
import { type PurgeDocument, purgePlan, unfinishedPurges } from '../../src/domain/purge.ts';
import { aPerson } from '../helpers/people.ts';
import { aPledge, aPost } from '../helpers/posts.ts';

const person = aPerson({ name: '林晓舟', phone: '13800000001' });
const document = (type: string, body: { id: string }): PurgeDocument => ({ type, id: body.id, body });
const own = [
  document('person', person),
  document('pledge', aPledge()),
  document('points-line', { id: 'line-1', personId: person.id } as never),
];
const plan = (documents: readonly PurgeDocument[], meant: readonly string[] = []) =>
  purgePlan(person, [...own, ...documents], { copyId: (id) => `${id}-copy`, meant });

test('what is about the person alone goes whole', () => {
  expect(plan([]).erase).toEqual([
    { type: 'person', id: 'person-1' },
    { type: 'pledge', id: 'pledge-1' },
    { type: 'points-line', id: 'line-1' },
  ]);
});

test('records that know the person by number alone stay and count on', () => {
  const stays = plan([
    document('pioneer-post', aPost()),
    document('golden-idea', { id: 'idea-1', proposerIds: ['person-1', 'person-2'] } as never),
  ]);
  expect(stays.stays).toEqual([
    { type: 'pioneer-post', count: 1 },
    { type: 'golden-idea', count: 1 },
  ]);
  expect(stays.erase).toHaveLength(3);
});

describe('texts that name the person', () => {
  const idea = {
    id: 'idea-1',
    number: '033',
    title: '浆纱机防缠',
    situation: '林晓舟发现浆纱机易缠，电话13800000001',
    proposerIds: ['person-1'],
  };

  test('are copied without the name, as long as before, and the old record goes', () => {
    const { copies, erase } = plan([document('golden-idea', idea)]);
    expect(copies).toEqual([
      {
        type: 'golden-idea',
        id: 'idea-1-copy',
        of: 'idea-1',
        body: { ...idea, id: 'idea-1-copy', situation: '某某某发现浆纱机易缠，电话***********' },
      },
    ]);
    expect(erase).toContainEqual({ type: 'golden-idea', id: 'idea-1' });
  });

  test('what a superior said to all stays: it is the superior’s, and a copy of it would not be taken', () => {
    const said = document('announcement', { id: 'announcement-1', title: '表扬林晓舟同志' } as never);
    const { copies, erase, unsure } = plan([document('golden-idea', idea), said]);
    expect(copies.map((it) => it.type)).toEqual(['golden-idea']);
    expect(erase).not.toContainEqual(expect.objectContaining({ id: 'announcement-1' }));
    expect(unsure).toEqual([]);
  });

  test('records that pointed at the old one point at the copy', () => {
    const line = { id: 'line-9', personId: 'person-2', source: { fact: 'idea-adopted', id: 'idea-1' } };
    expect(plan([document('golden-idea', idea), document('points-line', line)]).relinked).toEqual([
      { type: 'points-line', id: 'line-9', body: { ...line, source: { fact: 'idea-adopted', id: 'idea-1-copy' } } },
    ]);
  });

  test('a longer name of somebody else that contains it is left alone', () => {
    const longer = aPerson({ id: 'person-2', name: '林晓舟航' });
    const minute = { id: 'm', text: '林晓舟航和林晓舟到会' };
    expect(plan([document('person', longer), document('golden-idea', minute)]).copies[0]?.body).toEqual({
      id: 'm-copy',
      text: '林晓舟航和某某某到会',
    });
    expect(plan([document('person', longer), document('golden-idea', { id: 'm', text: '林晓舟航到会' } as never)]).copies).toEqual([]);
  });

  test('where somebody else has the same name, a person decides which text is meant', () => {
    const namesake = document('person', aPerson({ id: 'person-2' }));
    const asked = plan([namesake, document('golden-idea', idea)]);
    expect(asked.copies).toEqual([]);
    expect(asked.unsure).toMatchObject([{ id: 'idea-1', texts: [idea.situation] }]);
    expect(plan([namesake, document('golden-idea', idea)], ['idea-1']).copies).toHaveLength(1);
    expect(plan([namesake]).erase).not.toContainEqual({ type: 'person', id: 'person-2' });
  });

  test('an enterprise that bears the name keeps it', () => {
    expect(plan([document('organisation', { id: 'o', enterprise: '林晓舟纺织厂' } as never)]).copies).toEqual([]);
  });
});

describe('what was handed up', () => {
  const report = { id: 'report-1', versions: [{ submissionId: 'sheet-1', paragraph: '林晓舟带徒' }] } as never;
  const sheet = document('submission', { id: 'sheet-1', form: 'F-62', paragraph: '林晓舟带徒' } as never);
  const word = document('answer', { id: 'answer-1', about: { type: 'submission', id: 'sheet-1' }, verdict: 'accepted' } as never);
  const nameOf = (id: string, name: string) =>
    document('submitted-name', { id, personId: 'person-2', about: { type: 'submission', id: 'sheet-1' }, name } as never);

  test('and names the person goes without a copy; nothing of a purge is written where the county reads', () => {
    const { erase, copies, relinked } = plan([sheet, document('monthly-report', report), word, nameOf('name-2', '许知')]);
    expect(erase).toContainEqual({ type: 'submission', id: 'sheet-1' });
    expect(erase.map(({ id }) => id)).not.toContain('answer-1');
    expect(copies).toMatchObject([{ of: 'report-1', body: { versions: [{ submissionId: 'sheet-1', paragraph: '某某某带徒' }] } }]);
    expect(relinked).toEqual([]);
  });

  test('and points at a record that is copied keeps the old number', () => {
    const pointing = document('submission', { id: 'sheet-2', matter: 'idea-1' } as never);
    const named = document('golden-idea', { id: 'idea-1', situation: '林晓舟提出' } as never);
    expect(plan([pointing, named])).toMatchObject({ copies: [{ of: 'idea-1' }], relinked: [] });
  });

  test('as the name of somebody else who is called the same is neither taken nor asked about', () => {
    const { erase, unsure } = plan([document('person', aPerson({ id: 'person-2' })), nameOf('name-2', '林晓舟')]);
    expect([unsure, erase.map(({ id }) => id)]).toEqual([[], ['person-1', 'pledge-1', 'line-1']]);
  });
});

test('what was withdrawn goes too, and a record that named the person only earlier is copied', () => {
  const clean = document('golden-idea', { id: 'idea-1', situation: '员工发现机台易缠' } as never);
  const traced = purgePlan(person, [...own, clean], {
    copyId: (id) => `${id}-copy`,
    traces: [
      { type: 'golden-idea', id: 'idea-1' },
      { type: 'person', id: 'undone' },
    ],
  });
  expect(traced.copies).toMatchObject([{ id: 'idea-1-copy', of: 'idea-1' }]);
  expect(traced.erase).toContainEqual({ type: 'person', id: 'undone' });
  expect(traced.erase).toContainEqual({ type: 'golden-idea', id: 'idea-1' });
});

test('a purge is unfinished while one of its documents is still there', () => {
  const note = {
    v: 1,
    id: 'n',
    ground: 'request',
    on: '2026-11-02',
    by: 'x',
    role: 'secretary',
    erased: [
      { type: 'person', id: 'a' },
      { type: 'pledge', id: 'b' },
    ],
    counts: [],
  } as const;
  expect(unfinishedPurges([note], new Set(['b', 'c']))).toEqual([note]);
  expect(unfinishedPurges([note], new Set(['c']))).toEqual([]);
});

describe('a group across enterprises', () => {
  const group = document('autonomous-group', { id: 'g', scope: 'cross-enterprise', goals: '林晓舟牵头骑行' } as never);
  const access = ['group-key', 'group-member', 'group-invitation', 'group-key-share'].map((type) =>
    document(type, { id: type, groupId: 'g', organisationName: '林晓舟纺织厂' } as never),
  );

  test('that names the person keeps its number and loses the name; nothing of who has access to it is touched', () => {
    const { erase, copies, relinked, lasting } = plan([group, ...access]);
    expect(erase.map(({ id }) => id)).toEqual(['person-1', 'pledge-1', 'line-1']);
    expect([copies, relinked]).toEqual([
      [],
      [{ type: 'autonomous-group', id: 'g', body: { ...(group.body as object), goals: '某某某牵头骑行' } }],
    ]);
    expect(lasting).toEqual([{ type: 'autonomous-group', id: 'g' }]);
  });

  test('that named the person only earlier is left as it is, and said to keep the name there', () => {
    const clean = document('autonomous-group', { id: 'g', scope: 'cross-enterprise', goals: '骑行' } as never);
    const traces = [
      { type: 'autonomous-group', id: 'g', namesStream: true },
      { type: 'autonomous-group', id: 'undone', namesStream: true },
    ];
    const traced = purgePlan(person, [...own, clean], { copyId: (id) => `${id}-copy`, traces });
    expect(traced).toMatchObject({ copies: [], relinked: [], lasting: [{ id: 'g' }] });
    expect(traced.erase).toHaveLength(3);
  });

  test('within one enterprise is copied like any other record', () => {
    const within = document('autonomous-group', { id: 'w', scope: 'enterprise', goals: '林晓舟牵头' } as never);
    expect(plan([within])).toMatchObject({ copies: [{ of: 'w' }], lasting: [] });
  });
});
