import type { CountyAccountRefusal } from '../../../src/domain/refusals/county-account.ts';
import { dateTime, type Words, wait } from '../../words/said.ts';
import { consoleRoleWord, relationWord } from './names.ts';

/** Around the door of the console. Who may not come in learns nothing about which accounts there are. */
export const accountWords: Words<CountyAccountRefusal> = {
  'session-needed': () => ({ what: '还没有登录。', next: '登录后再办。' }),
  'session-over': ({ idleMinutes }) => ({
    what: '已经退出登录。',
    rule: `${idleMinutes} 分钟不用，或登录满 12 小时，就自动退出。`,
    next: '重新登录后接着办。',
  }),
  'sign-in-wrong': () => ({ what: '登录名或密码不对。', next: '核对后再试；忘了密码，请管理员重发登录链接。' }),
  'sign-in-slowed': ({ waitSeconds, failures }) => ({
    what: '试得太多了，先停一停。',
    figures: `连错 ${failures} 次，还要等 ${wait(waitSeconds * 1000)}。`,
    next: '忘了密码，请管理员重发登录链接。',
  }),
  'second-factor-needed': () => ({ what: '还要动态口令。', next: '打开手机上的验证器，填 6 位数字。' }),
  'second-factor-wrong': ({ serverTime }) => ({
    what: '动态口令不对。',
    rule: '口令每 30 秒换一次，每个只能用一次。',
    figures: `县级服务的时间是 ${dateTime(serverTime)}。`,
    next: '核对手机时间，等下一个口令再填。',
  }),
  'second-factor-missing': ({ role }) => ({
    what: `${consoleRoleWord(role)}要先设好动态口令。`,
    rule: '管理员和审计员登录要两道验证。',
  }),
  'second-factor-not-begun': () => ({ what: '这次动态口令还没有开始设。', next: '重新扫一次码，再填口令。' }),
  'authority-missing': ({ role, relation }) => ({
    what: '这一步不归这个账号办。',
    figures:
      relation === 'any'
        ? `现在的身份是${consoleRoleWord(role)}。`
        : `现在的身份是${consoleRoleWord(role)}，办的是${relationWord(relation)}组织。`,
    next: '请有这项权限的同志办。',
  }),
  'console-password-short': ({ length, least }) => ({
    what: '密码太短。',
    rule: `至少 ${least} 个字符。`,
    figures: `现在 ${length} 个。`,
    next: '一句只有自己知道的话最好记。',
  }),
  'console-password-common': () => ({
    what: '这个密码太好猜。',
    rule: '常见词加数字、同一个字符反复，都不行。',
    next: '换一句只有自己知道的话。',
  }),
  'console-password-holds-name': ({ held }) => ({
    what: `密码里有“${held}”。`,
    rule: '密码里不能有登录名和姓名。',
    next: '换一句别的话。',
  }),
  'login-invalid': ({ found }) => ({
    what: '登录名不合用。',
    rule: '3 到 32 位，小写字母开头，只用小写字母、数字、点、横线。',
    figures: `填的是“${found}”。`,
  }),
  'login-taken': ({ login }) => ({ what: `登录名“${login}”已经有人用了。`, next: '换一个。' }),
  'invitation-unknown': () => ({ what: '这个链接不能用。', rule: '每个链接只能用一次，重发以后旧的作废。', next: '请管理员重发一个。' }),
  'invitation-over': ({ until }) => ({
    what: '这个链接过期了。',
    figures: `有效到 ${dateTime(until)}。`,
    next: '请管理员重发一个。',
  }),
  'set-up-done': () => ({ what: '这个县已经设好了。', next: '直接登录；还没有账号的，请管理员开。' }),
  'account-own': () => ({ what: '不能改自己的身份，也不能停用自己。', next: '请另一位管理员办。' }),
  'account-closed': ({ login }) => ({ what: `账号“${login}”已经停用。`, next: '要接着用，另开一个账号。' }),
  'account-last-administrator': ({ login }) => ({
    what: `“${login}”是县级唯一的管理员。`,
    rule: '县级至少留一位管理员。',
    next: '先再开一位，等对方登录过，再办这一步。',
  }),
};
