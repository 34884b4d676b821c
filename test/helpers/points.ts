import type { PointsItem, PointsLine, PointsPeriod, PointsScheme } from '../../src/domain/points.ts';
import type { Desk } from './desk.ts';

const item = (code: string, category: string, change: Partial<PointsItem> = {}): PointsItem => ({
  code,
  name: code,
  category,
  sign: 'bonus',
  valueHundredths: 100,
  per: '次',
  fact: 'by-hand',
  ...change,
});

/** Study as in the first sample: sessions at 2 points up to 12, notes and reflections at 1 point up to 4 each. */
export const aScheme = (change: Partial<PointsScheme> = {}): PointsScheme => ({
  v: 1,
  id: 'scheme-1',
  series: 'scheme-1',
  version: 1,
  name: '支部积分办法',
  source: '支部党员大会 2026-01-08 通过',
  state: 'in-force',
  inForceFrom: '2026-01-08',
  rhythm: 'year',
  baseHundredths: 0,
  categories: [
    { code: 'study', name: '学习', capHundredths: 2000 },
    { code: 'work', name: '作用' },
  ],
  items: [
    item('session', 'study', { valueHundredths: 200, capHundredths: 1200 }),
    item('notes', 'study', { capHundredths: 400 }),
    item('reflection', 'study', { capHundredths: 400 }),
    item('extra', 'study', { valueHundredths: 500 }),
    item('idea', 'work', { valueHundredths: 500, fact: 'idea-adopted' }),
    item('good-review', 'work', { valueHundredths: 300, fact: 'post-review-good' }),
    item('absent', 'work', { sign: 'deduction', valueHundredths: 200 }),
  ],
  classes: [
    { code: 'ordinary', name: '普通', factorPermille: 1000, exempt: false },
    { code: 'backbone', name: '骨干', factorPermille: 800, exempt: false },
    { code: 'special', name: '特殊', factorPermille: 1000, exempt: true },
  ],
  grades: [
    { code: 'excellent', name: '优秀', fromHundredths: 1800 },
    { code: 'good', name: '良好', fromHundredths: 1000 },
    { code: 'plain', name: '一般', fromHundredths: 0 },
  ],
  carryOverPercent: 0,
  factorOn: 'positive-total',
  ...change,
});

export const aPeriod = (change: Partial<PointsPeriod> = {}): PointsPeriod => ({
  v: 1,
  id: 'period-1',
  name: '2026 年度',
  schemeId: 'scheme-1',
  from: '2026-01-01',
  until: '2026-12-31',
  state: 'open',
  classOf: [],
  carried: [],
  results: [],
  steps: [],
  ...change,
});

let made = 0;
/** A posted line of one session; `hundredths` follows from item and times unless it is given. */
export function aLine(change: Partial<PointsLine> = {}): PointsLine {
  made += 1;
  const found = aScheme().items.find((it) => it.code === (change.item ?? 'session'));
  const times = change.times ?? 1;
  return {
    v: 1,
    id: `line-${String(made).padStart(4, '0')}`,
    personId: 'person-1',
    periodId: 'period-1',
    schemeId: 'scheme-1',
    item: 'session',
    times,
    hundredths: (found?.valueHundredths ?? 100) * times * (found?.sign === 'deduction' ? -1 : 1),
    on: '2026-03-01',
    reason: '集中学习',
    source: { fact: 'by-hand' },
    state: 'posted',
    steps: [],
    ...change,
  };
}

/** A desk whose branch has a scheme in force and a period open. */
export function withPoints<D extends Pick<Desk, 'given'>>(desk: D): D {
  desk.given('points-scheme', aScheme());
  desk.given('points-period', aPeriod());
  return desk;
}
