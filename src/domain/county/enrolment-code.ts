/** Without 0 and O, 1 and I: it is read aloud on the telephone and copied by hand. 32 signs, five bits each. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 12;
export const ENROLMENT_HOURS = 72;

export const enrolmentCode = (random: (bytes: number) => Uint8Array): string => codeOf(LENGTH, random);

/** Each byte gives one sign, so that none is more likely than another; in groups of four. */
export const codeOf = (length: number, random: (bytes: number) => Uint8Array): string =>
  [...random(length)]
    .map((byte) => SIGNS[byte % SIGNS.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** As it was typed or scanned: blanks, hyphens, case and width do not count. */
export const readEnrolmentCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\-‐-―]/g, '')
    .toUpperCase();
