import type { PersonMatter } from '../../../src/domain/matters/person.ts';
import type { MatterWords } from './said.ts';

export const personMatterWords: MatterWords<PersonMatter> = {
  'fill-roster': () => ({
    what: '名册还是空的，先导入花名册',
    why: '先锋岗、承诺、积分、金点子和月报都从名册认人；没有现成的表，也可以一个一个登记',
    verb: '导入花名册',
  }),
  'give-notice': ({ count, members }) => ({
    what: `告知 ${count} 人个人信息怎样使用`,
    why: `其中党员 ${members} 人；告知以前姓名不上报、不公示（个人信息保护法第 17 条）`,
    verb: '登记告知',
  }),
  'renew-notice': ({ count, version }) => ({
    what: `告知书改了，再告知 ${count} 人`,
    why: `他们看的是以前的版本，现在是“${version}”；原来同意的照旧算，改了的要告知，新的一项要另外同意（个人信息保护法第 14 条、第 17 条）`,
    verb: '登记告知',
  }),
  'purge-after-withdrawal': ({ count }) => ({
    what: `${count} 人撤回了同意，个人信息还没有清除`,
    why: '撤回同意以后不再保留（个人信息保护法第 47 条）；清不清由人定，清了收不回来',
    verb: '去清除',
  }),
  'purge-after-leaving': ({ count, months, source }) => ({
    what: `${count} 人离开或转出满 ${months} 个月，个人信息该清除了`,
    why: `${source}；清不清由人定，清了收不回来`,
    verb: '去清除',
  }),
};
