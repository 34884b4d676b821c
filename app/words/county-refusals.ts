import { roleNames } from '../../src/domain/names.ts';
import type { CountyRefusal } from '../../src/ledger/verdict.ts';
import { fieldWord, typeWord, verbWord, wordIn } from './names.ts';
import { isKnownRefusal, say } from './refusals.ts';
import { dateTime, type Said, type Words } from './said.ts';

/** Why the county did not take an entry. Does not compile while a code has no words. */
const words: Words<CountyRefusal> = {
  'stream-not-yours': () => ({
    what: '这件记在了别的支部名下，县里没有收。',
    rule: '一台电脑只送本支部的记录。',
    next: '这件留在本机；请县里核对这台电脑接入的是哪个支部。',
  }),
  'signature-wrong': () => ({
    what: '这件的签名对不上，县里没有收。',
    rule: '每件都由送出的电脑签名。',
    next: '这台电脑的钥匙可能换过。请县里停用原来的登记，再接入一次。',
  }),
  'body-unsound': () => ({ what: '这件送到时和签名对不上，县里没有收。', next: '可以照原样再送一次。' }),
  'county-body-invalid': ({ type, path, reason }) => ({
    what: `这份${typeWord(type)}缺项或者格式不对，县里没有收。`,
    figures: [path && fieldWord(path.split('/')[1] ?? ''), reason].filter(Boolean).join('：'),
    next: '打开记录改好，再交一次。县里可能已经用了新版本，先看看有没有更新。',
  }),
  'stream-not-for': ({ type }) => ({
    what: `这份${typeWord(type)}放错了地方，县里没有收。`,
    rule: '跨企业的小组里只放小组的资料；参加的企业都看得到。名册和上报的资料放在本支部。',
    next: '这件留在本机；请先更新程序再送。',
  }),
  'class-wrong': ({ type }) => ({
    what: `这份${typeWord(type)}该不该离开本机，县里和这里说法不一。`,
    rule: '每种资料能不能让上级看，由样表规定。',
    next: '这件留在本机；请先更新程序再送。',
  }),
  'document-of-another': () => ({ what: '这份资料是上级的，这里不能改。', next: '要改，请向上级提出。' }),
  'purge-breaks-group': () => ({
    what: '这次清除要拿掉跨企业小组本身，县里没有收。',
    rule: '小组的登记和参加企业的登记归全组，谁都不能单独清除。',
    next: '本机的程序可能旧了；请先更新程序，再清除一次。',
  }),
  'name-of-another': () => ({
    what: '这个姓名是别的企业告诉同组企业的，这里不能改，也不能收回。',
    rule: '每家企业只管自己告诉的姓名；企业退出以后，由发起的企业收回。',
    next: '请那家企业自己改，或者自己收回。',
  }),
  'county-document-purged': () => ({
    what: '这份资料在别处已经按要求清除。',
    rule: '清除个人信息以后，这份资料不再使用。',
    next: '不用再送。确实还要，重新登记一份。',
  }),
  'base-old': () => ({
    what: '两边都改过这条记录，县里先收到了别的电脑的。',
    rule: '同一条记录，先送到的先算数。',
    next: '看看两边差在哪里，逐项选。',
  }),
  'depends-on-refused': () => ({
    what: '它接着前面一件没收的改的，所以也没有收。',
    next: '先处理前面那件。',
  }),
  'device-revoked': ({ since }) => ({
    what: '这台电脑已经停用；它后来交来的，县里看过，没有收。',
    figures: `${dateTime(since)} 起停用。`,
    next: '还要记的，在支部在用的电脑上再记一次。',
  }),
  'verb-not-yours': ({ verb, role }) => ({
    what: `县里没有让这个支部“${verbWord(verb)}”。`,
    rule: '谁能办什么，按县里的职责表。',
    figures: wordIn(roleNames)(role),
    next: '请上级办，或者请县里调整职责表。',
  }),
  rule: ({ rule }) => byRule(rule),
};

/** The domain's own refusal in its own words: the desk asks the same rules and knows most of them. */
function byRule(rule: { readonly code: string }): Said {
  if (!isKnownRefusal(rule)) return { what: '县里按规则没有收。', figures: rule.code, next: '可能县里的规则更新了，先更新程序再看。' };
  return say(rule);
}

export const sayCounty = (refusal: CountyRefusal): Said => (words[refusal.code] as (refusal: CountyRefusal) => Said)(refusal);
