import type { ShellRefusal } from '../contract.ts';

const LEAST_LENGTH = 8;

/** Length alone: rules about signs and digits make people write passwords on the screen's edge. */
export function weakness(password: string): ShellRefusal | undefined {
  const length = [...password.normalize('NFKC')].length;
  return length < LEAST_LENGTH ? { code: 'password-weak', length, least: LEAST_LENGTH } : undefined;
}
