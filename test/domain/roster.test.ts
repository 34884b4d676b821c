import { describe, expect, test } from 'vitest';
import { maskedBirth, maskedPhone } from '../../src/domain/mask.ts';
import { mayBeNamedUpwards, type Presence, partyAge, type Standing } from '../../src/domain/person.ts';
import { changePresence, changeStanding, correct, enrol, PRESENCE_STEPS, recordContact, STANDING_STEPS } from '../../src/domain/roster.ts';
import { aPerson } from '../helpers/people.ts';

const today = '2026-11-02';
const others = [aPerson({ id: 'person-7', name: '沈雨', phone: '13800000007', birth: '1985-07', idMark: 'mark-7' })];

describe('enrolling', () => {
  test('a new person waits for the notice, and blanks around words are not kept', () => {
    expect(enrol({ name: ' 韩冬青 ', standing: 'full', department: '  ' }, { id: 'p', today, others })).toEqual({
      ok: true,
      value: { v: 1, id: 'p', name: '韩冬青', standing: 'full', presence: 'here', notice: 'awaiting' },
    });
  });

  test('whoever has the same ID number is here already, whatever the name', () => {
    expect(enrol({ name: '沈 雨', standing: 'full', idMark: 'mark-7' }, { id: 'p', today, others })).toMatchObject({
      refusal: { code: 'person-already-here', name: '沈雨', id: 'person-7' },
    });
  });

  test('a namesake is taken for the same person until it is said that it is another one', () => {
    const alike = { name: '沈雨', standing: 'full', phone: '13800000007' } as const;
    expect(enrol(alike, { id: 'p', today, others })).toMatchObject({
      refusal: { code: 'person-looks-known', sharing: 'phone', ids: ['person-7'] },
    });
    expect(enrol(alike, { id: 'p', today, others, distinctFrom: ['person-7'] }).ok).toBe(true);
  });

  test('two of one name who were born in different months are two people', () => {
    expect(enrol({ name: '沈雨', standing: 'full', birth: '1990-03' }, { id: 'p', today, others }).ok).toBe(true);
    expect(enrol({ name: '沈雨', standing: 'full', birth: '1985-07-01' }, { id: 'p', today, others })).toMatchObject({
      refusal: { code: 'person-looks-known', sharing: 'birth' },
    });
    expect(enrol({ name: '沈雨', standing: 'full' }, { id: 'p', today, others })).toMatchObject({ refusal: { sharing: 'name' } });
  });

  test('dates follow the order of a life, and one known only to the month does not contradict a day in it', () => {
    const fields = { name: '韩冬青', standing: 'full', joinedOn: '2016-05-10' } as const;
    expect(enrol({ ...fields, fullMemberOn: '2016-05' }, { id: 'p', today, others: [] }).ok).toBe(true);
    expect(enrol({ ...fields, fullMemberOn: '2016-04' }, { id: 'p', today, others: [] })).toMatchObject({
      refusal: { code: 'person-dates-disagree', earlier: 'joinedOn', later: 'fullMemberOn', laterDate: '2016-04' },
    });
    expect(enrol({ ...fields, joinedOn: '2027-01-01' }, { id: 'p', today, others: [] })).toMatchObject({
      refusal: { code: 'date-in-future' },
    });
  });

  test('a probationary member has no date of conversion, an employee none of joining', () => {
    const dated = { name: '韩冬青', joinedOn: '2025-11-01' };
    expect(enrol({ ...dated, standing: 'probationary', fullMemberOn: '2026-11-01' }, { id: 'p', today, others: [] })).toMatchObject({
      refusal: { code: 'person-date-not-for-standing', field: 'fullMemberOn', standing: 'probationary' },
    });
    expect(enrol({ ...dated, standing: 'employee' }, { id: 'p', today, others: [] }).ok).toBe(false);
  });
});

describe('corrections', () => {
  const before = aPerson({ department: '织布车间', consents: [{ scope: 'publicity' }], phone: '13800000001' });

  test('a correction replaces what is written and leaves notice, consents and presence alone', () => {
    const after = correct(before, { name: '林晓州', standing: 'full', jobTitle: '挡车工' }, today);
    expect(after).toEqual({
      ok: true,
      value: {
        v: 1,
        id: before.id,
        name: '林晓州',
        standing: 'full',
        jobTitle: '挡车工',
        presence: 'here',
        notice: 'given',
        noticeOn: '2026-01-05',
        consents: [{ scope: 'publicity' }],
      },
    });
  });

  test('a correction that changes nothing is none', () => {
    const { v: _v, id: _id, notice: _n, noticeOn: _o, presence: _p, consents: _c, ...fields } = before;
    expect(correct(before, fields, today)).toMatchObject({ refusal: { code: 'person-unchanged' } });
  });
});

test('standing changes along the path to membership and out of it, and no other way', () => {
  const standings = Object.keys(STANDING_STEPS) as Standing[];
  const allowed = standings.flatMap((from) =>
    standings
      .filter((to) => changeStanding(aPerson({ standing: from }), to, { on: today, reason: '支部决议' }).ok)
      .map((to) => `${from} → ${to}`),
  );
  expect(allowed.toSorted()).toEqual([
    'activist → employee',
    'activist → probationary',
    'applicant → activist',
    'applicant → employee',
    'employee → applicant',
    'full → employee',
    'probationary → employee',
    'probationary → full',
  ]);
});

test('a step on the path writes its date; leaving the path needs a reason and takes the dates along', () => {
  const member = aPerson({ standing: 'probationary', appliedOn: '2023-01', joinedOn: '2025-10-20' });
  expect(changeStanding(member, 'full', { on: '2026-10-21' })).toMatchObject({
    ok: true,
    value: { standing: 'full', fullMemberOn: '2026-10-21' },
  });
  expect(changeStanding(member, 'full', { on: '2025-09-01' })).toMatchObject({ refusal: { code: 'person-dates-disagree' } });
  expect(changeStanding(member, 'employee', { on: today })).toMatchObject({ refusal: { code: 'person-reason-needed' } });
  const left = changeStanding(member, 'employee', { on: today, reason: '取消预备党员资格' });
  expect(left.ok && left.value).not.toHaveProperty('joinedOn');
});

test('presence changes as people go and come, and death is final', () => {
  const presences = Object.keys(PRESENCE_STEPS) as Presence[];
  for (const from of presences) {
    const possible = presences.filter((to) => changePresence(aPerson({ presence: from }), to, { on: today }).ok);
    expect(possible.toSorted()).toEqual([...PRESENCE_STEPS[from]].sort());
  }
  expect(PRESENCE_STEPS.died).toEqual([]);
});

test('somebody cannot come back before having left, and a return forgets where they were', () => {
  const away = aPerson({ presence: 'transferred', presenceOn: '2026-06-01', presenceAt: '滨河社区党支部' });
  expect(changePresence(away, 'here', { on: '2026-05-31' })).toMatchObject({ refusal: { code: 'person-dates-disagree' } });
  const back = changePresence(away, 'here', { on: '2026-09-01' });
  expect(back.ok && back.value).not.toHaveProperty('presenceAt');
});

test('whoever had gone for good and comes back has arrived that day; whoever was only away has not', () => {
  const back = (presence: Presence) => changePresence(aPerson({ presence, presenceOn: '2026-06-01' }), 'here', { on: '2026-09-01' });
  for (const presence of ['left', 'transferred'] as const) expect(back(presence)).toMatchObject({ value: { arrivedOn: '2026-09-01' } });
  expect(back('mobile')).not.toMatchObject({ value: { arrivedOn: expect.anything() } });
});

test('nobody arrives in the future', () => {
  const refused = enrol({ name: '沈雨', standing: 'full', arrivedOn: '2999-01-01' }, { id: 'p', today, others: [] });
  expect(refused).toMatchObject({ refusal: { code: 'date-in-future', field: 'arrivedOn' } });
});

test('contacts are kept for mobile members, each day once and in order', () => {
  const mobile = aPerson({ presence: 'mobile', contactedOn: ['2026-10-01'] });
  expect(recordContact(mobile, '2026-08-01')).toMatchObject({ ok: true, value: { contactedOn: ['2026-08-01', '2026-10-01'] } });
  expect(recordContact(mobile, '2026-10-01')).toMatchObject({ ok: true, value: { contactedOn: ['2026-10-01'] } });
  expect(recordContact(aPerson(), today)).toMatchObject({ refusal: { code: 'person-not-mobile' } });
});

describe('Party age', () => {
  const since = (fullMemberOn: string) => aPerson({ fullMemberOn });
  test('it is counted in whole years from conversion', () => {
    expect(partyAge(since('2016-11-02'), '2026-11-01')).toBe(9);
    expect(partyAge(since('2016-11-02'), '2026-11-02')).toBe(10);
  });
  test('on 28 February of a common year somebody of 29 February has completed the year', () => {
    expect(partyAge(since('2020-02-29'), '2026-02-27')).toBe(5);
    expect(partyAge(since('2020-02-29'), '2026-02-28')).toBe(6);
  });
  test('a conversion known to the month completes its years at the month’s end', () => {
    expect(partyAge(since('2016-06'), '2026-06-29')).toBe(9);
    expect(partyAge(since('2016-06'), '2026-06-30')).toBe(10);
  });
  test('before conversion there is none', () => {
    expect(partyAge(aPerson({ standing: 'probationary', joinedOn: '2026-01-01' }), today)).toBeUndefined();
    expect(partyAge(since('2026-11-03'), today)).toBeUndefined();
  });
});

test('nobody who was not told, did not agree, or whose consent ran out is named upwards', () => {
  const agreed = { consents: [{ scope: 'submission', until: '2026-11-02' }] } as const;
  expect(mayBeNamedUpwards(aPerson(agreed), '2026-11-02')).toBe(true);
  expect(mayBeNamedUpwards(aPerson(agreed), '2026-11-03')).toBe(false);
  expect(mayBeNamedUpwards(aPerson(), today)).toBe(false);
  expect(mayBeNamedUpwards(aPerson({ ...agreed, notice: 'awaiting' }), today)).toBe(false);
});

test('a masked phone shows three and four digits, a masked birth its decade’s century', () => {
  expect(maskedPhone('13812346021')).toBe('138****6021');
  expect(maskedPhone('0577-6123456')).toBe('057****3456');
  expect(maskedPhone('12345')).toBe('*****');
  expect(maskedBirth('1985-07-01')).not.toContain('07');
});
