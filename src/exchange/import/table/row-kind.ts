import { plainText } from '../values/plain-text.ts';
import { plainHead } from './heads.ts';
import type { Table, TableRow } from './table.ts';

/** Rows of a table that are no record: totals, notes and signatures, the head repeated on every printed page, a heading between groups. */
export type NoRecord = 'blank' | 'total-or-note' | 'repeated-head' | 'group-heading';

const TOTAL_OR_NOTE =
  /^(合计|总计|小计|共计|总数|累计|制表|填表|审核|审批|负责人|经办|备注[:：]|说明[:：]|填表说明|注[:：]|注意|统计|单位[:：(（]|日期[:：]|支部书记)/;

export function noRecordIn(table: Table, row: TableRow, taken: readonly number[]): NoRecord | undefined {
  const filled = row.cells.map((cell, index) => ({ index, text: cell ? plainText(cell.text) : '' })).filter(({ text }) => text !== '');
  if (!filled.some(({ index }) => taken.includes(index))) return filled.length > 1 || !filled[0] ? 'blank' : kindOfLonely(filled[0].text);
  if (TOTAL_OR_NOTE.test(filled[0]!.text.replaceAll(' ', ''))) return 'total-or-note';
  const repeated = filled.filter(({ index, text }) => {
    const head = table.columns[index]?.head;
    return head !== undefined && head !== '' && plainHead(text) === plainHead(head);
  });
  if (repeated.length > 0 && repeated.length * 2 >= filled.length) return 'repeated-head';
  return filled.length === 1 && table.columns.length > 2 && isHeading(filled[0]!.text) ? 'group-heading' : undefined;
}

const kindOfLonely = (text: string): NoRecord =>
  TOTAL_OR_NOTE.test(text.replaceAll(' ', '')) ? 'total-or-note' : isHeading(text) ? 'group-heading' : 'blank';

/** 一、机加工车间 · 第二党小组 · 装配车间（12人） */
const isHeading = (text: string) =>
  /^[一二三四五六七八九十]+[、.．]|^第?[一二三四五六七八九十\d]+(党?小组|车间|班)|(车间|部门|支部|小组|科|部|班组|办公室)([(（].*[)）])?$/.test(
    text,
  );
