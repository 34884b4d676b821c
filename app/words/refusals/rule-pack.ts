import { treeTypeNames } from '../../../src/domain/county/names.ts';
import type { TreeType } from '../../../src/domain/county/organisation.ts';
import type { RulePackRefusal } from '../../../src/domain/refusals/rule-pack.ts';
import { fieldWord, wordIn } from '../names.ts';
import { bytes, type Words } from '../said.ts';

const whatWords = { rule: '规则', form: '样表', text: '文本' } as const;
const typeWord = (type: string) => wordIn(treeTypeNames)(type as TreeType);
const forwardOnly = '规则从公布起往后管；按旧规则办的，仍按旧规则算。';

export const rulePackWords: Words<RulePackRefusal> = {
  'pack-empty': () => ({ what: '这一版里还没有内容。', next: '至少写一条规则、一个积分办法、一份样表或一段文本。' }),
  'pack-unchanged': ({ version }) => ({ what: `和第 ${version} 版一样，没有改动。`, next: '改了再发布；不改就不用发。' }),
  'pack-issuer': ({ type }) => ({
    what: `${typeWord(type)}不发布规则包。`,
    rule: '规则由县委两新工委、乡镇（街道）、园区发布，管所属的支部。',
  }),
  'pack-twice': ({ what, which }) => ({ what: `同一${whatWords[what]}写了两遍。`, figures: fieldWord(which), next: '去掉一个。' }),
  'pack-retroactive': ({ validFrom, today }) => ({
    what: '生效日期早于今天。',
    rule: `${forwardOnly}要往前生效，须写明理由。`,
    figures: `生效 ${validFrom}，今天 ${today}。`,
    next: '改成今天或以后；或写明往前生效的理由。',
  }),
  'pack-backwards': ({ validFrom, validTo }) => ({ what: '失效日期早于生效日期。', figures: `${validFrom} 起，到 ${validTo}。` }),
  'pack-fixed-above': ({ key, issuer, version, since }) => ({
    what: `“${fieldWord(key)}”上级已经统一规定，不能另定。`,
    rule: `${issuer}规则包第 ${version} 版，${since} 起。`,
    next: '从这一版里去掉这一条。',
  }),
  'pack-file-too-large': ({ fileName, bytes: size, limit }) => ({
    what: `“${fileName}”太大。`,
    rule: '样表要经慢线路送到每台电脑。',
    figures: `${bytes(size)}，最多 ${bytes(limit)}。`,
    next: '去掉文件里的图片，另存一次。',
  }),
  'pack-files-too-large': ({ bytes: size, limit }) => ({
    what: '样表合起来太大。',
    figures: `一共 ${bytes(size)}，最多 ${bytes(limit)}。`,
    next: '去掉几份，或者把文件改小。',
  }),
  'pack-file-missing': ({ fileName }) => ({ what: `“${fileName}”的内容没有送到。`, next: '重新选一次这个文件。' }),
  'pack-withdrawn': ({ endsOn }) => ({ what: '这一版已经停用。', figures: `最后一天 ${endsOn}。` }),
  'pack-end-early': ({ endsOn, today }) => ({
    what: '停用不能往前算。',
    rule: forwardOnly,
    figures: `填的是 ${endsOn}，今天 ${today}。`,
    next: '改成今天或以后。',
  }),
  'rule-fixed': ({ key, issuer, version, since }) => ({
    what: `“${fieldWord(key)}”由上级统一规定，本单位不能另定。`,
    rule: `${issuer}规则包第 ${version} 版，${since} 起。`,
    next: '有不同意见的，向上级反映。',
  }),
};
