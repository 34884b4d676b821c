import { describe, expect, test } from 'vitest';
import type { Departure } from '../../src/domain/departure.ts';
import { assess, type Judgement } from '../../src/domain/protection/assessment.ts';
import { protectionFacts } from '../../src/domain/protection/facts.ts';
import { aPerson } from '../helpers/people.ts';
import { aStep } from '../helpers/steps.ts';

const nothing = { people: [], outside: 0, uses: [], departures: [], disclosures: [], retentionMonths: 12 };
const none = protectionFacts(nothing, '2026-11-02');
const judgement: Judgement = {
  subject: '季度等次上墙',
  occasions: ['published'],
  necessary: true,
  necessity: '积分办法第 9 条要求公示等次',
  impact: 'low',
  risk: '只写等次，不写分数',
  adequate: true,
  adequacy: '到期取下',
  conclusion: 'go-ahead',
};
const judged = (change: Partial<Judgement>) => assess({ ...judgement, ...change }, none, { id: 'one', step: aStep() });

describe('an impact assessment', () => {
  test('is kept for three years from its day, also from a day that only leap years have', () => {
    expect(judged({})).toMatchObject({ ok: true, value: { on: '2026-11-02', keptUntil: '2029-11-02', subject: '季度等次上墙' } });
    const leap = assess(judgement, none, { id: 'one', step: aStep({ on: '2028-02-29' }) });
    expect(leap.ok && leap.value.keptUntil).toBe('2031-02-28');
  });

  test.each(['subject', 'necessity', 'risk', 'adequacy'] as const)('needs words for %s', (field) => {
    expect(judged({ [field]: ' ' })).toMatchObject({ refusal: { code: 'field-missing' } });
  });

  test('needs an occasion', () => {
    expect(judged({ occasions: [] })).toMatchObject({ refusal: { code: 'assessment-without-occasion' } });
  });

  test('goes ahead with nothing that is not necessary, and not before measures that are missing', () => {
    const refused = (change: Partial<Judgement>) => {
      const outcome = judged({ toDo: '换密码', ...change });
      return outcome.ok ? 'kept' : outcome.refusal.code;
    };
    const answers = [true, false].flatMap((necessary) =>
      [true, false].flatMap((adequate) =>
        (['go-ahead', 'measures-first', 'not-at-all'] as const).map((conclusion) => ({ necessary, adequate, conclusion })),
      ),
    );
    expect(answers.filter((answer) => refused(answer) === 'kept')).toEqual([
      { necessary: true, adequate: true, conclusion: 'go-ahead' },
      { necessary: true, adequate: true, conclusion: 'measures-first' },
      { necessary: true, adequate: true, conclusion: 'not-at-all' },
      { necessary: true, adequate: false, conclusion: 'measures-first' },
      { necessary: true, adequate: false, conclusion: 'not-at-all' },
      { necessary: false, adequate: true, conclusion: 'not-at-all' },
      { necessary: false, adequate: false, conclusion: 'not-at-all' },
    ]);
    expect(judged({ adequate: false })).toMatchObject({ refusal: { code: 'assessment-contradicts', because: 'not-adequate' } });
  });

  test('says what comes first where measures come first, and only there', () => {
    expect(judged({ conclusion: 'measures-first' })).toMatchObject({ refusal: { code: 'field-missing', field: 'toDo' } });
    expect(judged({ conclusion: 'measures-first', toDo: ' 先打码 ' })).toMatchObject({ ok: true, value: { toDo: '先打码' } });
    const ahead = judged({ toDo: '先打码' });
    expect(ahead.ok && 'toDo' in ahead.value).toBe(false);
  });
});

describe('what the ledger knows', () => {
  const sent = (receiver: string, leftOn: string, change: Partial<Departure> = {}): Departure => ({
    ...{
      v: 1,
      id: leftOn,
      form: 'F-52',
      title: '花名册',
      receiver,
      manner: 'print',
      leftOn,
      by: 'p',
      recordCount: 1,
      fields: [],
      masked: false,
    },
    ...change,
  });

  test('counts people, what is kept of them and what they allow, and leaves out what nobody has', () => {
    const people = [
      aPerson({ id: 'a', phone: '13800000001', consents: [{ scope: 'publicity', until: '2026-10-31' }, { scope: 'keeping' }] }),
      aPerson({ id: 'b', standing: 'employee', notice: 'awaiting' }),
    ];
    expect(protectionFacts({ ...nothing, people }, '2026-11-02')).toMatchObject({
      people: 2,
      members: 1,
      fields: [{ field: 'phone', count: 1 }],
      notice: [
        { state: 'given', count: 1 },
        { state: 'awaiting', count: 1 },
      ],
      consents: [{ scope: 'keeping', count: 1 }],
    });
  });

  test('names who got something within the year, and neither the unit itself nor what was cancelled', () => {
    const departures = [
      sent('园区党委', '2025-11-02'),
      sent('园区党委', '2025-11-03'),
      sent('园区党委', '2026-03-01'),
      sent('县级工会', '2026-04-01'),
      sent('县级工会', '2026-05-01', { cancelled: true }),
      sent('本单位', '2026-05-02'),
      sent('本人', '2026-05-03'),
    ];
    expect(protectionFacts({ ...nothing, departures }, '2026-11-02').recipients).toEqual([
      { receiver: '园区党委', times: 2, lastOn: '2026-03-01' },
      { receiver: '县级工会', times: 1, lastOn: '2026-04-01' },
    ]);
  });
});
