import { done, type Outcome, refuse } from '../outcome.ts';
import type { CountyAccountRefusal } from '../refusals/county-account.ts';

const LEAST_LENGTH = 12;

/** What everybody tries first when a long password is asked for. */
const COMMON_WORDS =
  /passw[o0]rd|administrator|admin|root|welcome|qwertyuiop|qwerty|asdfgh|zxcvbn|iloveyou|1q2w3e4r|1qaz2wsx|abc|woaini|dangjian|zhibu|xianfeng/g;
const FILLING = /[\d\p{P}\p{S}\s]/gu;

/**
 * Length first: rules about signs and digits make people write passwords on the screen's edge. What is left to forbid is what
 * everybody tries first: well-known words with digits around them, one character again and again, one's own name.
 */
export function strongEnough(password: string, names: readonly string[]): Outcome<string, CountyAccountRefusal> {
  const plain = password.normalize('NFKC');
  const length = [...plain].length;
  if (length < LEAST_LENGTH) return refuse({ code: 'console-password-short', length, least: LEAST_LENGTH });
  const held = names.find((name) => name.length >= 2 && plain.toLowerCase().includes(name.toLowerCase()));
  if (held !== undefined) return refuse({ code: 'console-password-holds-name', held });
  const own = plain.toLowerCase().replace(COMMON_WORDS, '').replace(FILLING, '');
  return new Set(own).size < 4 ? refuse({ code: 'console-password-common' }) : done(password);
}

/** A login is typed by hand, on any keyboard, and stands in the audit. */
export function readLogin(text: string): Outcome<string, CountyAccountRefusal> {
  const login = text.normalize('NFKC').trim().toLowerCase();
  return /^[a-z][a-z0-9._-]{2,31}$/.test(login) ? done(login) : refuse({ code: 'login-invalid', found: text.slice(0, 40) });
}
