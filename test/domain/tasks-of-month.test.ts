import { describe, expect, test } from 'vitest';
import { amountsOf, periodOf, type ReportFacts } from '../../src/domain/report/line.ts';
import { tasksLine } from '../../src/domain/report/lines/05-tasks.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';
import { aPaperCount, facts } from '../helpers/reports.ts';

const october = periodOf('2026-10', '2026-11-20');
const said = (change: Partial<ReportFacts>) => tasksLine.text(amountsOf(tasksLine.figures(facts(change), october)));
const onPaper = aPaperCount({ month: '2026-10', line: 5, figure: 'done', amount: { is: 'count', value: 4, unit: '项' } });

describe('line 5 of the month', () => {
  const work = {
    planItems: [
      aPlanItem({ id: 'done', state: 'accepted', acceptance: { on: '2026-10-31', quality: 'done' } }),
      aPlanItem({ id: 'after', state: 'accepted', acceptance: { on: '2026-11-01', quality: 'done' } }),
      aPlanItem({ id: 'taken-up' }),
      aPlanItem({ id: 'nobody' }),
      aPlanItem({ id: 'given-up', state: 'cancelled' }),
    ],
    claims: [
      aClaim('person-1', { id: 'c1', itemId: 'done', state: 'accepted', claimedOn: '2026-09-01' }),
      aClaim('person-2', { id: 'c2', itemId: 'after', state: 'accepted', claimedOn: '2026-10-01' }),
      aClaim('person-3', { id: 'c3', itemId: 'taken-up', claimedOn: '2026-10-31' }),
      aClaim('person-4', { id: 'c4', itemId: 'taken-up', as: 'helper', claimedOn: '2026-10-31' }),
      aClaim('person-5', { id: 'c5', itemId: 'nobody', state: 'released', claimedOn: '2026-10-05' }),
      aClaim('person-6', { id: 'c6', itemId: 'given-up', claimedOn: '2026-10-05' }),
    ],
  };
  test('counts items by the day they were claimed and accepted, each once, and what is in hand on the last day', () => {
    expect(said(work)).toBe('申领 2 项，完成 1 项，在办 2 项');
  });
  test('takes the paper where no plan moved, and the records over the paper where one did', () => {
    expect(said({ paperCounts: [onPaper] })).toBe('完成 4 项');
    expect(said({ ...work, paperCounts: [onPaper] })).toBe('申领 2 项，完成 1 项，在办 2 项');
    expect(said({ planItems: [aPlanItem()] })).toBe('申领 0 项，完成 0 项，在办 0 项');
  });
});
