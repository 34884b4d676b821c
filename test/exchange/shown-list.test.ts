import { expect, test } from 'vitest';
import { shownListForm } from '../../src/exchange/forms/shown-list.ts';
import { sheet } from '../../src/exchange/print/sheet.ts';
import { aShownList, column, columns } from '../helpers/shown-lists.ts';

test('on paper stands what was shown, with the filter and the mark of masking over it', () => {
  const page = sheet(aShownList());
  for (const part of ['人员清单', '党员　2026-11-21', '已打码', '林晓舟', '（盖章）']) expect(page).toContain(part);
});

test('a narrow list is printed upright, a wide one across, each over the whole width', () => {
  const wide = Array.from({ length: 9 }, (_, at) => column(`第 ${at + 1} 列`, 110));
  for (const [some, landscape, width] of [
    [columns, false, 165],
    [wide, true, 250],
  ] as const) {
    const form = shownListForm('F-52', '人员清单', some);
    const [table] = form.blocks;
    expect(form.landscape).toBe(landscape);
    expect(table?.block === 'table' && table.columns.reduce((sum, one) => sum + one.width, 0)).toBeCloseTo(width);
  }
});
