import type { FileTrouble, ShellRefusal } from '../../electron/contract.ts';
import { lineWords } from './line-refusals.ts';
import { courierWords } from './refusals/courier.ts';
import { bytes, type Said, type Words, wait } from './said.ts';

/** What main and the ledger may answer. Light, because the locked start needs it before anything else is loaded. */
const words: Words<ShellRefusal> = {
  ...lineWords,
  ...courierWords,
  'card-unreadable': ({ file }) => ({ what: '这张接入单读不出来。', figures: file, next: '请县里重新存一份到 U 盘上。' }),
  'vote-not-counted': () => ({ what: '还有一次投票没有计票。', rule: '先计票，或者让它作废，再把电脑交出去。' }),
  'ledger-locked': () => ({ what: '台账已经锁定，这一步没有做。', next: '开锁后再做一次，填的内容在草稿里。' }),
  'disk-full': ({ freeBytes, neededBytes }) => ({
    what: '磁盘满了，这一步没有存上；以前存的都在。',
    figures: `还剩 ${bytes(freeBytes)}，至少要 ${bytes(neededBytes)}。`,
    next: '腾出空间（100 MB 以上才够用一阵），再做一次。',
  }),
  'folder-read-only': ({ folder }) => ({
    what: '放台账的文件夹不让写。',
    figures: folder,
    next: '请电脑管理员给写入权限，再试一次。',
  }),
  'folder-gone': ({ folder }) => ({
    what: '找不到放台账的文件夹。',
    figures: folder,
    next: '如果台账在移动硬盘或 U 盘上，插好后再试。',
  }),
  'ledger-in-use': () => ({ what: '这本台账正开着。', next: '回到已经打开的窗口；别的账户开着的，先在那边退出。' }),
  'ledger-newer': ({ format, supported }) => ({
    what: '这本台账是用更新的版本写的，这个版本不敢动它。',
    figures: `台账格式 ${format}，这个版本认得到 ${supported}。`,
    next: '装上新版本再打开。台账没有改动。',
  }),
  'ledger-damaged': ({ segment, offset, position }) => ({
    what: '台账有一处损坏，后面的记录读不下去。',
    figures: `${segment} 第 ${offset} 字节，第 ${position} 条。`,
    next: '坏的一段原样留着，什么也没有删。可以从备份恢复。',
  }),
  'write-failed': ({ reason }) => ({
    what: '没有写进台账，填的内容还在这里。',
    figures: reason,
    next: '再按一次保存；还不行就锁定后重开。',
  }),
  'body-invalid': ({ type, path, reason }) => ({ what: '这条记录的格式不对，没有写进台账。', figures: `${type} ${path}：${reason}` }),
  'entry-too-large': ({ writes, bytes: size, writesLimit, bytesLimit }) => ({
    what: '一次存的太多，没有写进台账。',
    figures: `${writes} 份、${bytes(size)}；一次最多 ${writesLimit} 份、${bytes(bytesLimit)}。`,
  }),
  'document-purged': () => ({ what: '这份资料已经按要求清除，不能再写。', rule: '清除个人信息以后，这份资料不再使用。' }),
  'attachment-missing': () => ({ what: '附件不在了，记录还在。', next: '可以从备份恢复，或重新放一份附件。' }),
  'attachment-damaged': () => ({ what: '附件坏了，打不开；记录还在。', next: '可以从备份恢复，或重新放一份附件。' }),
  'entry-unsound': () => ({ what: '这条记录校验不过，没有收进来。' }),
  'entry-forked': () => ({ what: '同一个编号有两条不同的记录，后一条没有收。', next: '这台电脑可能恢复过旧备份，到“账本与备份”看一看。' }),
  'row-out-of-order': ({ seq }) => ({
    what: '县里来的记录前后接不上，没有收。',
    figures: `第 ${seq} 条`,
    next: '下次同步会从头再取，已有的记录不受影响。',
  }),
  'ledger-absent': ({ folder }) => ({ what: '这个文件夹里没有台账。', figures: folder, next: '选放台账的那个文件夹，或从备份恢复。' }),
  'ledger-exists': ({ folder }) => ({ what: '这个文件夹里已经有一本台账。', figures: folder, next: '直接打开它，或换一个空文件夹。' }),
  'ledger-key-wrong': () => ({ what: '钥匙和这本台账对不上，没有打开。', next: '台账文件夹可能被换过；选对文件夹再试。' }),
  'verb-not-allowed': () => ({ what: '自助状态下不能办这件事。', next: '请书记开锁后办理。' }),
  'password-wrong': ({ waitMs, failures }) => ({
    what: '密码不对。',
    ...(failures > 1 ? { figures: `连续 ${failures} 次不对${waitMs > 0 ? `，${wait(waitMs)}后可以再试` : ''}。` } : {}),
    next: '忘了密码可以用恢复码。',
  }),
  'password-weak': ({ length, least }) => ({ what: '密码太短。', figures: `至少 ${least} 个字符，现在 ${length} 个。` }),
  'recovery-key-wrong': ({ group }) => ({
    what: '恢复码不对。',
    figures: group === null ? '每组都合校验，但不是这本台账的恢复码。' : `第 ${group} 组抄错了。`,
    next: '对照纸上的恢复码再输一次。',
  }),
  'pin-wrong': ({ left, waitMs }) => ({
    what: 'PIN 不对。',
    figures: waitMs > 0 ? `${wait(waitMs)}后可以再试。` : `还可以试 ${left} 次。`,
    next: '忘了 PIN 请书记重设。',
  }),
  'pin-weak': ({ reason }) => ({
    what: reason === 'not-six-digits' ? 'PIN 要六位数字。' : 'PIN 太好猜。',
    next: '不用连号、重复的数字，也不用生日。',
  }),
  'pin-needed': () => ({ what: '先输 PIN。' }),
  'pin-taken': () => ({ what: '这个 PIN 不能用。', next: '换一个六位数字。' }),
  'recovery-key-not-asked': () => ({ what: '现在不用核对恢复码。', next: '回到上一步再来一次。' }),
  'folder-unknown': () => ({ what: '这个文件夹要重新选一次。', next: '按“选文件夹”。' }),
  'folder-not-empty': ({ label }) => ({ what: '这个文件夹里已经有东西。', figures: label, next: '换一个空文件夹，或新建一个。' }),
  'profile-unknown': () => ({ what: '没有这个用户，可能刚停用。', next: '换一个用户开锁。' }),
  'keys-unreadable': ({ folder }) => ({
    what: '开锁用的文件读不出来，台账本身没有动。',
    figures: folder,
    next: '可以从备份恢复到另一个文件夹。',
  }),
  'profile-last-holder': () => ({ what: '这是最后一个能开锁的用户，不能停用。', next: '先给接手的人建用户，或办理交接。' }),
  'backup-unreadable': ({ reason }) => ({
    what: { 'not-a-backup': '这个文件不是先锋台账的备份。', newer: '这份备份是更新的版本做的。', damaged: '这份备份不完整，打不开。' }[
      reason
    ],
    next: reason === 'newer' ? '装上新版本再恢复。' : '换一份备份试试；本机的台账没有动。',
  }),
  'backup-foreign': ({ organisationName }) => ({
    what: '这个文件夹里放着另一本台账，没有恢复到这里。',
    figures: `备份是“${organisationName}”的。`,
    next: '换一个空文件夹。',
  }),
  'drop-box-full': ({ pending, limit }) => ({
    what: '投递箱满了。',
    figures: `${pending} 份待开，最多 ${limit} 份。`,
    next: '请告诉书记开箱。',
  }),
  'slip-too-large': ({ bytes: size, limit }) => ({
    what: '写得太长，投不进去。',
    figures: `${bytes(size)}，最多 ${bytes(limit)}。`,
    next: '删短一些再投。',
  }),
  'file-too-large': ({ bytes: size, limit }) => ({ what: '文件太大，没有读。', figures: `${bytes(size)}，最多 ${bytes(limit)}。` }),
  'file-not-saved': ({ why, place, missingBytes }) => ({
    ...notSaved[why],
    figures: missingBytes > 0 ? `${place}，还差 ${bytes(missingBytes)}` : place,
  }),
  'not-printed': ({ reason }) => ({
    what: '没有打印出来。',
    figures: reason,
    next: '看看打印机开了没有、有没有纸，再印一次；也可以先存为 PDF。',
  }),
  'role-may-not': () => ({ what: '按分工，现在这个用户不能办这件事。', next: '请书记或副书记办理。' }),
};

const notSaved: Record<FileTrouble, { what: string; next: string }> = {
  'disk-full': { what: '盘写满了，这份没有写进去，台账里的都在。', next: '换个地方存，或者先腾出空间。' },
  'read-only': { what: '这个地方不让写，这份没有存。', next: '换个文件夹；如果是 U 盘，看看写保护的开关。' },
  'folder-gone': { what: '找不到这个文件夹，这份没有存。', next: '插好 U 盘再存，或者换个地方。' },
  'in-use': { what: '同名的文件正开着，没有盖掉它。', next: '先在 WPS 里关掉那份，或者换个名字存。' },
  failed: { what: '这份没有存成，台账里的都在。', next: '换个地方再存一次。' },
};

export const isShellRefusal = (refusal: { readonly code: string }): refusal is ShellRefusal => Object.hasOwn(words, refusal.code);
export const sayShell = (refusal: ShellRefusal): Said => (words[refusal.code] as (refusal: ShellRefusal) => Said)(refusal);
