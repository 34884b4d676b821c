import type { Decision } from '../../src/domain/decision.ts';
import type { DepartureManner } from '../../src/domain/departure.ts';

/** How something left this PC. */
export const mannerNames: Readonly<Record<DepartureManner, string>> = { file: '导出文件', print: '打印', pdf: '存为 PDF' };

/** 2026-11-21 盖了章，云岭县两新工委. */
export const sealText = ({ verdict, paper }: Decision): string =>
  `${paper.decidedOn} ${verdict === 'sealed' ? '盖了章' : verdict === 'not-sealed' ? '没有盖章' : '批复'}，${paper.issuer}${paper.opinion ? `：${paper.opinion}` : ''}`;
