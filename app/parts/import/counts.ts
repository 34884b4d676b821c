import type { ImportSubject, Reading, RowOutcome } from './subject.ts';

const SAID: readonly RowOutcome[] = ['add', 'change', 'same', 'ask', 'skip'];

/** 新登记 287，更改 3，不导入 10 */
export const countsSaid = (counts: Reading['counts'], { words }: Pick<ImportSubject, 'words'>): string =>
  SAID.filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${words[outcome]} ${counts[outcome]}`)
    .join('，');
