import type { CourierRefusal } from '../../../src/domain/refusals/courier.ts';
import { bytes, type Words } from '../said.ts';

const nothing = '没有收，已有的记录不受影响。';

/** Files on a stick, at the desk and at the county alike. */
export const courierWords: Words<CourierRefusal> = {
  'courier-no-file': () => ({ what: '这不是移交文件。', next: '移交文件和回执的名字以 .courier 结尾。' }),
  'courier-too-large': ({ bytes: size, limit }) => ({
    what: '这个文件太大，没有收。',
    figures: `${bytes(size)}，最多 ${bytes(limit)}。`,
    next: '请在写它的电脑上重新写一份；太多时会自己分成几份。',
  }),
  'courier-truncated': ({ bytes: size, expected }) => ({
    what: '这个文件没有拷完。',
    figures: `有 ${bytes(size)}，应有 ${bytes(expected)}。`,
    next: '从原来的 U 盘再拷一次；U 盘没有安全弹出也会这样。',
  }),
  'courier-damaged': () => ({ what: '这个文件坏了，和它自己写明的对不上。', next: `${nothing}请再拷一次，或者重新写一份。` }),
  'courier-suite-unknown': ({ suite }) => ({
    what: '这个文件用的密码算法，这里的版本还不认识。',
    figures: suite,
    next: '把这里的程序更新到新版本再收。',
  }),
  'courier-of-another-county': ({ county }) => ({ what: '这个文件是别的县的。', figures: county, next: nothing }),
  'courier-signature-wrong': () => ({ what: '这个文件的签名不对，不能认定是谁写的。', next: `${nothing}请在原来的电脑上重新写一份。` }),
  'courier-closed': () => ({ what: '这个文件打不开：不是封给这里的，或者被改过。', next: nothing }),
  'courier-unreadable': ({ path }) => ({
    what: '这个文件里的内容看不懂。',
    ...(path && { figures: path }),
    next: `${nothing}两边的程序版本可能差得太远，请更新。`,
  }),
  'courier-not-for-here': ({ kind }) =>
    kind === 'answer'
      ? { what: '这是给别的电脑的回执。', next: '在写移交文件的那台电脑上收。' }
      : { what: '这是要交给县里的移交文件。', next: '请交到县里，或者在联网的电脑上捎带。' },
  'courier-pile-full': ({ waiting, limit }) => ({
    what: '这台电脑有太多份在等前面的一份，没有再收。',
    figures: `已有 ${waiting} 份，最多 ${limit} 份。`,
    next: '请先把最早的一份交来，或者在那台电脑上重新写一份：新的一份里都有。',
  }),
};
