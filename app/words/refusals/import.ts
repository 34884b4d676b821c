import type { ImportRefusal, OtherKind } from '../../../src/exchange/import/refusals.ts';
import type { MappingRefusal } from '../../../src/exchange/import/table/columns.ts';
import { bytes, type Words } from '../said.ts';

const KINDS: Readonly<Record<OtherKind, string>> = {
  word: 'Word 文档',
  slides: '演示文稿',
  pdf: 'PDF',
  image: '图片',
  archive: '压缩包',
  'web-page': '网页（很多网上系统导出的“.xls”其实是网页）',
  xml: 'XML 文件',
  'rich-text': 'RTF 文档',
  program: '程序',
  'binary-workbook': 'xlsb 表格',
  'old-workbook': '很老的 Excel 5.0/95 表格，里面的汉字认不准',
  unknown: '认不出的文件',
};
const NEXT: Readonly<Partial<Record<OtherKind, string>>> = {
  word: '把里面的表格复制到 WPS 表格，存成 .xlsx 再选；也可以直接粘贴。',
  pdf: '找原来的表格文件；只有 PDF 的，用 WPS 转成表格再选。',
  image: '找原来的表格文件。',
  archive: '先解压，再选里面的表格。',
};
const SAVE_AS = '用 WPS 或 Excel 打开，另存为 .xlsx 再选。';
const ACCEPTED = '可以选 .xlsx、.xls、.ods、.csv，也可以从 WPS 复制后粘贴。';
/** The archive's own parts mean nothing to a secretary; a sheet does. */
const partOf = (part: string): string => (part ? `坏的一处：${part}。` : '里面的内容前后对不上。');

export const importWords: Words<ImportRefusal | MappingRefusal> = {
  'file-empty': ({ name }) => ({ what: `“${name}”是空的，一个字节也没有。`, next: '看看是不是选错了文件，或者复制的时候断了。' }),
  'workbook-too-large': ({ name, bytes: size, limit }) => ({
    what: `“${name}”太大，没有读。`,
    figures: `这份 ${bytes(size)}，最大 ${bytes(limit)}。五千人的名册一般不到 2 MB。`,
    next: '去掉里面的照片和无关的表，另存一份再选。',
  }),
  'file-truncated': ({ name, bytes: size, expected }) => ({
    what: `“${name}”不完整，后面一截没有了。`,
    figures:
      expected === null ? `现在 ${bytes(size)}，文件的结尾找不到。` : `现在 ${bytes(size)}，按文件自己的记录应有 ${bytes(expected)}。`,
    next: '多半是没拷完或没下载完，重新拷一份再选。',
  }),
  'file-damaged': ({ name, part }) => ({
    what: `“${name}”坏了，没有读。`,
    figures: partOf(part),
    next: `读一半会认错人，所以整份都没有读。能用 WPS 打开的话，另存一份再选。`,
  }),
  'file-encrypted': ({ name }) => ({ what: `“${name}”设了打开密码。`, next: '用 WPS 打开，去掉密码另存一份再选；导入以后把那一份删掉。' }),
  'file-other-kind': ({ name, found }) => ({
    what: `“${name}”${found === 'old-workbook' || found === 'binary-workbook' ? '' : '不是表格，'}是${KINDS[found]}。`,
    rule: '看的是文件里的内容，不看后缀。',
    next: NEXT[found] ?? (found === 'unknown' ? ACCEPTED : SAVE_AS),
  }),
  'zip-swells': ({ name, packed, limit }) => ({
    what: `“${name}”解开以后大得不正常，没有再读。`,
    figures: `${bytes(packed)} 的内容解开后超过 ${bytes(limit)}。`,
    next: '正常的名册不会这样。来路不明的文件不要打开；是自己的表，另存一份再选。',
  }),
  'zip-crowded': ({ name, entries, limit }) => ({
    what: `“${name}”里的零碎文件太多，没有读。`,
    figures: `${entries} 个，最多 ${limit} 个。`,
    next: '去掉图片和附件，另存一份再选。',
  }),
  'zip-unsafe-path': ({ name, path }) => ({
    what: `“${name}”里有做过手脚的文件名，没有读。`,
    figures: `文件名：${path}`,
    next: '不要再打开它，问清这份文件是谁给的。',
  }),
  'xml-declares-entities': ({ name, part }) => ({
    what: `“${name}”想从别处调内容进来，没有读。`,
    figures: `在 ${part} 里。`,
    rule: '正常的表格不带这种声明。',
    next: '不要再打开它，问清这份文件是谁给的。',
  }),
  'text-encoding-unknown': ({ name }) => ({
    what: `“${name}”的文字编码认不出来。`,
    rule: '认得 UTF-8、GB18030（含 GBK）和 UTF-16。',
    next: SAVE_AS,
  }),
  'text-damaged': ({ name, line }) => ({
    what: `“${name}”里有几个字坏了，没有读。`,
    figures: `第 ${line} 行起有认不出的字节。`,
    next: '名字里的字坏了会认错人。找一份好的，或用 WPS 打开补上再另存。',
  }),
  'text-quote-open': ({ name, line }) => ({
    what: `“${name}”里有一个引号没有收尾。`,
    figures: `从第 ${line} 行的引号起，后面的行分不开。`,
    next: '用 WPS 打开看这一行，补上引号或去掉它，再存一次。',
  }),
  'too-many-rows': ({ name, sheet, limit }) => ({
    what: `“${name}”的“${sheet}”行数太多，没有读。`,
    figures: `一张表最多 ${limit} 行。`,
    next: '按部门分成几份，一份一份导入。',
  }),
  'too-many-cells': ({ name, limit }) => ({
    what: `“${name}”的内容太多，没有读。`,
    figures: `最多 ${limit} 格。`,
    next: '去掉无关的表和列，另存一份再选。',
  }),
  'too-many-sheets': ({ name, sheets, limit }) => ({
    what: `“${name}”的表太多，没有读。`,
    figures: `${sheets} 张，最多 ${limit} 张。`,
    next: '把要导入的几张另存一份再选。',
  }),
  'nothing-in-it': ({ name }) => ({ what: `“${name}”里没有内容。`, next: '看看是不是选错了文件，或者粘贴前没有复制上。' }),
  'reader-too-slow': ({ name, seconds }) => ({
    what: `“${name}”读了 ${seconds} 秒还没读完，停下了。`,
    next: `什么也没有导入。${SAVE_AS}`,
  }),
  'reader-stopped': ({ name }) => ({ what: `“${name}”读到一半读不下去，停下了。`, next: `什么也没有导入。${SAVE_AS}` }),
  'key-column-missing': ({ field }) => ({ what: `还没有指出哪一列是“${field}”。`, rule: '没有这一列就分不清每一行说的是谁。' }),
  'column-twice': ({ field, columns }) => ({
    what: `有 ${columns.length} 列都当作“${field}”。`,
    figures: `第 ${columns.map((column) => column + 1).join('、')} 列。`,
    next: '留下一列，其余的选“不导入”。',
  }),
};
