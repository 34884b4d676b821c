import { expect, test } from 'vitest';
import { placeholdersOf } from '../../src/exchange/forms/form.ts';
import { sampleNames, sampleOf } from '../../src/exchange/forms/samples.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';

test.each(sampleNames)('the sample of %s fills its form, every list of it too, and leads to no record', (name) => {
  const { form, values, rows, serial } = sampleOf(name);
  const placeholders = placeholdersOf(form);
  const fields = placeholders.filter(({ of }) => of === undefined).map((one) => one.name);
  expect(Object.keys(values).filter((field) => !fields.includes(field))).toEqual([]);
  for (const list of form.blocks.flatMap((block) => (block.block === 'table' ? [block.of] : []))) {
    const columns = placeholders.filter(({ of }) => of === list).map((one) => one.name);
    expect(rows[list]?.length).toBeGreaterThan(1);
    for (const row of rows[list] ?? []) expect(Object.keys(row).toSorted()).toEqual(columns.toSorted());
  }
  expect(serial).toBe('');
  expect(sheetPage(sampleOf(name))).toContain('样张，内容是编的');
});
