import type { SessionNote } from '../../electron/contract.ts';
import type { StartCase } from '../../src/data/live/start-case.ts';
import { bytes, dateTime, type Said } from './said.ts';
import { sayShell } from './shell-refusals.ts';

/** `looksAt`: the place where one sees more of it, or does it again. */
export type SaidNote = Said & { readonly looksAt?: 'ledger' | 'stick' };
type NoteWords = { readonly [N in SessionNote['note']]: (note: Extract<SessionNote, { readonly note: N }>) => SaidNote | undefined };

/** What happened while the ledger was opened; said once. */
const words: NoteWords = {
  'tail-cut': ({ bytes }) => ({
    what: '上次没有正常关机。没写完的半条已经去掉，说过“已保存”的都在。',
    figures: `去掉 ${bytes} 字节。`,
  }),
  'damage-set-aside': ({ segment, offset, position }) => ({
    what: '台账里有一处损坏，已原样放在一边，其余都读出来了。',
    figures: `${segment} 第 ${offset} 字节，第 ${position} 条。`,
    next: '从头核对一遍，看看坏了几处；缺的可以从备份找回。',
    looksAt: 'ledger',
  }),
  'purge-resumed': () => ({ what: '上次没做完的清除，刚才做完了。' }),
  'snapshot-rebuilt': () => undefined,
  'keys-from-copy': () => ({ what: '开锁用的文件坏了，用它的副本打开了台账，也补好了。', next: '建议现在做一次备份。', looksAt: 'ledger' }),
  'drop-box-key-mended': () => ({
    what: '投递箱的封条被换过，已经换回来。',
    next: '换封条期间投的点子打不开了，请告诉大家重投一次。',
  }),
  'drawer-set-aside': () => ({ what: '草稿读不出来，已放在一边。保存过的记录都在。' }),
  'disk-nearly-full': ({ freeBytes }) => ({
    what: '放台账的盘快满了。',
    figures: `还剩 ${bytes(freeBytes)}。`,
    next: '腾出空间（100 MB 以上才够用一阵）；满了就存不上，以前存的不会丢。',
  }),
  'first-answer-refused': ({ refusal }) => {
    const { what, figures } = sayShell(refusal);
    return {
      what: `这台电脑已经加入，县级的回执没有收进来，支部的记录还没有到。${what}`,
      ...(figures && { figures }),
      next: '插上带回执的 U 盘再收一次；还是不行，请县里重新给一份回执。',
      looksAt: 'stick',
    };
  },
  restored: ({ madeAt, oldLedger }) => ({
    what: `这是从备份恢复的台账，备份做于 ${dateTime(madeAt)}。`,
    ...(oldLedger ? { figures: `原来的台账没有动，留在 ${oldLedger}。` } : {}),
    next: '备份以后记的不在里面，请对照纸上的补记。',
  }),
};

export const sayNote = (note: SessionNote): SaidNote | undefined => (words[note.note] as (note: SessionNote) => SaidNote | undefined)(note);

export function sayStartCase(startCase: StartCase, rescued: number): SaidNote | undefined {
  if (startCase.case === 'ahead') {
    return {
      what: '台账比这台电脑上次看到的短，可能换回了旧文件夹。',
      figures: `${rescued} 份台账里没有的记录已另外留着。`,
      next: '先不要清理旧文件，看过另外留着的再说。',
      looksAt: 'ledger',
    };
  }
  if (rescued > 0) return { what: `有 ${rescued} 份记录只在这台电脑的旧缓存里，已另外留着。`, looksAt: 'ledger' };
  return undefined;
}
