import {
  assessmentConclusionNames,
  assessmentOccasionNames,
  incidentSourceNames,
  incidentStepNames,
  personalFieldNames,
  riskLevelNames,
  useNames,
} from '../../domain/names/protection.ts';
import { consentScopeNames, noticeNames } from '../../domain/names.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { ImpactAssessment } from '../../domain/protection/assessment.ts';
import type { ProtectionFacts } from '../../domain/protection/facts.ts';
import { INCIDENT_STEPS, type Incident, type TickedStep } from '../../domain/protection/incident.ts';
import type { FilledForm } from '../forms/form.ts';
import { assessmentForm, incidentForm } from '../forms/person.ts';
import { fillForm, namesOf } from './sheet-head.ts';

/** What the ledger knows of itself, line by line: on the sheet, and before somebody who assesses. */
export const factLines = (facts: ProtectionFacts): readonly { readonly label: string; readonly text: string }[] => [
  {
    label: '涉及的人',
    text: `名册 ${facts.people} 人，其中党员 ${facts.members} 人（党员身份按敏感个人信息保护）；外单位组员 ${facts.outside} 人`,
  },
  { label: '处理目的', text: `登记花名册${facts.uses.map(({ use, count }) => `；${useNames[use]} ${count} 份`).join('')}` },
  {
    label: '信息种类',
    text: ['姓名、人员类别', ...facts.fields.map(({ field, count }) => `${personalFieldNames[field]} ${count} 人`)].join('；'),
  },
  { label: '告知', text: said(facts.notice.map(({ state, count }) => `${noticeNames[state]} ${count} 人`)) },
  { label: '同意', text: said(facts.consents.map(({ scope, count }) => `${consentScopeNames[scope]} ${count} 人`)) },
  {
    label: '近一年向谁提供',
    text: said(facts.recipients.map(({ receiver, times, lastOn }) => `${receiver} ${times} 次（最近 ${lastOn}）`)),
  },
  {
    label: '保护措施',
    text: `台账、附件、备份加密存放，密码或恢复码才打得开；10 分钟没人用自动锁定；电话、出生年月、身份证号后四位打码，看全要写理由，近一年看过 ${facts.unmasked} 次，都有记录；离开本机以前先给人看、再记下来；离开、转出满 ${facts.retentionMonths} 个月提示清除；本人可以查阅、更正、撤回同意、要求清除`,
  },
];

const said = (parts: readonly string[]): string => parts.join('；') || '没有';

/** F-60. */
export function assessmentSheet(organisation: Organisation, assessment: ImpactAssessment): FilledForm {
  const { necessary, necessity, impact, risk, adequate, adequacy, conclusion, toDo } = assessment;
  const values = {
    评估日期: assessment.on,
    保存至: assessment.keptUntil,
    评估什么: assessment.subject,
    为什么评估: assessment.occasions.map((occasion) => assessmentOccasionNames[occasion]).join('；'),
    '是否合法、正当、必要': `${necessary ? '必要' : '不必要'}。${necessity}`,
    对个人的影响和安全风险: `影响${riskLevelNames[impact]}。${risk}`,
    保护措施是否有效: `${adequate ? '有效，与风险相适应' : '还不够'}。${adequacy}`,
    结论: `${assessmentConclusionNames[conclusion]}${toDo ? `：${toDo}` : ''}`,
  };
  const rows = { 情况: factLines(assessment.facts).map(({ label, text }) => ({ 台账里的情况: label, 内容: text })) };
  return fillForm(assessmentForm, { organisation, period: assessment.on, aboutId: assessment.id }, values, rows);
}

type IncidentWords = {
  readonly nameOf: (id: string) => string | undefined;
  /** What had left, in words. */
  readonly sheets: readonly string[];
  readonly whoOf: (step: TickedStep) => string;
};

/** F-64: the whole checklist, also what is still to be done. */
export function incidentSheet(organisation: Organisation, incident: Incident, { nameOf, sheets, whoOf }: IncidentWords): FilledForm {
  const values = {
    发现日期: incident.foundOn,
    发生日期: incident.happenedOn ?? '不知道',
    哪里出的: incidentSourceNames[incident.source],
    涉及人数: `${incident.personIds.length} 人`,
    哪一件: incident.thing,
    发生了什么: incident.what,
    交出的表: sheets.join('；'),
    涉及的人: namesOf(incident.personIds, nameOf),
  };
  const rows = INCIDENT_STEPS.map((step) => {
    const ticked = incident.ticked.find((one) => one.step === step);
    return {
      步骤: incidentStepNames[step],
      时间: ticked ? `${ticked.on} ${ticked.at}` : '',
      怎么办的: ticked ? [ticked.waived && '不用', ticked.note].filter(Boolean).join('：') : '',
      经办: ticked ? whoOf(ticked) : '',
    };
  });
  return fillForm(incidentForm, { organisation, period: incident.foundOn, aboutId: incident.id }, values, { 处置: rows });
}
