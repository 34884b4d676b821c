import { submissionStateNames } from '../../../../src/domain/names.ts';
import { Past } from '../../../parts/Timeline.tsx';
import type { Matter, ShownAnswer } from './matter.ts';

type SaidProps = { readonly matter: Pick<Matter, 'handedInOn' | 'version'>; readonly answers: readonly ShownAnswer[] };

/** 经过 of a submission: newest first, down to its hand-in. */
export const Said = ({ matter, answers }: SaidProps) => (
  <Past
    items={[
      ...[...answers].reverse().map((answer) => ({ key: answer.id, when: answer.on, what: saidOf(answer), who: answer.issuer })),
      { key: 'handed-in', when: matter.handedInOn, what: matter.version > 1 ? `第 ${matter.version} 版上报` : '上报' },
    ]}
  />
);

/** 已收：月报〔2026〕012 号；园党〔2026〕7 号，按纸质文件补录（沈岚签发）；第三行请核对 */
export function saidOf({ verdict, registerNumber, documentNumber, signatory, recordedOn, opinion, exceptions }: ShownAnswer): string {
  const paper = signatory && `按纸质文件补录（${signatory}签发，${recordedOn} 录）`;
  const number = documentNumber && `文号 ${documentNumber}`;
  const left = exceptions?.map(({ no, verdict: said }) => `第 ${no} 项${said === 'returned' ? '退回' : '不批准'}`).join('、');
  const more = [registerNumber && `登记号 ${registerNumber}`, number, paper, left, opinion].filter(Boolean).join('；');
  return more ? `${submissionStateNames[verdict]}：${more}` : submissionStateNames[verdict];
}
