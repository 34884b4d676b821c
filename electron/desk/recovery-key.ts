import { randomInt } from 'node:crypto';

/**
 * Eight groups of four random digits and a check digit: 10^32 keys, about 106 bits, and a slip of the pen is found in its
 * group. The check is Damm's: every wrong digit and every swapped pair is caught. It starts from the number of the group,
 * so two groups in each other's place are caught as well.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];
const GROUPS = 8;
const RANDOM_DIGITS = 4;
const LENGTH = RANDOM_DIGITS + 1;

const checkDigit = (group: number, digits: string): string =>
  [...String(group), ...digits].reduce((interim, digit) => DAMM[Number(interim)]![Number(digit)]!, '0');

export function newRecoveryKey(): string {
  const groups = Array.from({ length: GROUPS }, (_, index) => {
    const digits = String(randomInt(10 ** RANDOM_DIGITS)).padStart(RANDOM_DIGITS, '0');
    return digits + checkDigit(index + 1, digits);
  });
  return groups.join('-');
}

/** Reads what was typed, with whatever a hand puts between the groups; `group` is the first that cannot be right, from 1. */
export function readRecoveryKey(typed: string): { readonly key: string } | { readonly group: number } {
  const groups = groupsOf(typed.normalize('NFKC'));
  for (let index = 0; index < GROUPS; index += 1) {
    const group = groups[index] ?? '';
    if (!/^\d+$/.test(group) || group.length !== LENGTH) return { group: index + 1 };
    if (checkDigit(index + 1, group.slice(0, RANDOM_DIGITS)) !== group.slice(RANDOM_DIGITS)) return { group: index + 1 };
  }
  return groups.length === GROUPS ? { key: groups.join('-') } : { group: GROUPS };
}

function groupsOf(typed: string): string[] {
  const groups = typed.split(/[\s\-–—.,，。、_]+/).filter((group) => group !== '');
  return groups.length === 1 ? (groups[0]!.match(/.{1,5}/g) ?? []) : groups;
}
