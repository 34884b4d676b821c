import type { IncidentMatter } from '../../../src/domain/matters/incident.ts';
import { incidentStepNames } from '../../../src/domain/names/protection.ts';
import type { MatterWords } from './said.ts';

export const incidentMatterWords: MatterWords<IncidentMatter> = {
  'settle-incident': ({ what, foundOn, open }) => ({
    what: `信息安全事件“${what}”还没有处置完`,
    why: `${foundOn} 发现，还差${open.map((step) => incidentStepNames[step]).join('、')}；要立即补救并告知（个人信息保护法第 57 条）`,
    verb: '去处置',
  }),
};
