import type { PersonMatter } from '../../../src/domain/matters/person.ts';
import type { MatterWords } from './said.ts';

export const personMatterWords: MatterWords<PersonMatter> = {
  'give-notice': ({ count, members }) => ({
    what: `告知 ${count} 人个人信息怎样使用`,
    why: `其中党员 ${members} 人；告知以前姓名不上报、不公示（个人信息保护法第 17 条）`,
    verb: '登记告知',
  }),
};
