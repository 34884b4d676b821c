import type { FormTemplateRefusal } from '../../../src/domain/refusals/form-template.ts';
import { bytes, type Words } from '../said.ts';

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
};
