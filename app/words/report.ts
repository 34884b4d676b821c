import type { LineCheck } from '../../src/domain/report/view.ts';

/** Why a line says 要核对, short enough for the column of states. */
export function checkWord(check: LineCheck): string {
  if (check.check === 'not-recorded') return '没有补录';
  return check.check === 'not-written' ? '没有写' : `编号重复：${check.numbers.join('、')}`;
}
