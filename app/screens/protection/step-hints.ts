import type { IncidentStep } from '../../../src/domain/protection/incident.ts';

/** What belongs to each step (PIPL 57). */
export const stepHints: Readonly<Record<IncidentStep, string>> = {
  contain: '先堵住：收回表和 U 盘，撤下张贴的，换密码；电脑丢了，请县级停用这台电脑、换恢复码。',
  superior: '报告上级党组织：什么信息、多少人、什么原因、采取了什么措施。',
  authority: '通知履行个人信息保护职责的部门（当地网信部门）：信息种类、原因、可能的危害、补救措施、联系方式。',
  persons: '告诉本人：信息种类、原因、可能的危害，已经采取的措施和本人可以怎么减轻危害，找谁联系。',
  correct: '整改：查清原因，改掉做法，必要时重新做影响评估。',
};
