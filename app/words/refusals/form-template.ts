import type { FormTemplateRefusal, TemplateFault } from '../../../src/domain/refusals/form-template.ts';
import { bytes, type Words } from '../said.ts';

const faults: Readonly<Record<TemplateFault['fault'], (found: string) => string>> = {
  unclosed: (found) => `“${found}”开了头，没有用“${found.replace('#', '/')}”收尾。`,
  unopened: (found) => `“${found}”前面没有开头的“${found.replace('/', '#')}”。`,
  unreadable: () => '文件打不开：可能坏了，或者不是这一种文件。',
};

export const formTemplateWords: Words<FormTemplateRefusal> = {
  'template-too-large': ({ bytes: size, limit }) => ({
    what: '这个文件太大，不能当样表用。',
    figures: `${bytes(size)}，最多 ${bytes(limit)}。`,
    next: '去掉里面的图片再试，原来的样表没有变。',
  }),
  'template-without-placeholders': ({ fileName }) => ({
    what: `“${fileName}”里没有找到占位符，填不进去。`,
    rule: '占位符写在双花括号里，例如 {{单位}}。',
    next: '照右边的清单把占位符写进去再试，原来的样表没有变。',
  }),
  'template-broken': ({ fileName, fault, found }) => ({
    what: `上级的文件“${fileName}”填不进去。`,
    rule: faults[fault](found),
    next: '在 Word 里改好，到“设置 › 规则 › 样表”重新换用；急着要的，先用标准样表。',
  }),
  'export-failed': ({ title, found }) => ({
    what: `“${title}”没有导出来。`,
    figures: found,
    next: '台账没有变。再试一次；还不行，就先打印或存为 PDF，把这一句话告诉维护的人。',
  }),
};
