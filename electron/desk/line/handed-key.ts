import { hkdfSync, randomBytes } from 'node:crypto';
import { ONE_TIME_MINUTES, oneTimeCode, readOneTimeCode } from '../../../src/domain/one-time-code.ts';
import { PROTOCOL } from '../../../src/sync/protocol.ts';
import type { HandedKey } from '../../../src/sync/wrapped-branch-key.ts';
import type { HandedKeys, Reply } from '../../contract.ts';
import { refusalAtDesk } from '../may.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import { seal, unseal } from '../seal.ts';
import type { OpenSession } from '../session.ts';
import type { Share } from './branch-keys.ts';

/**
 * The branch's keys for a further PC under a code of 100 bits: it is read from this screen and typed at the other one, and goes nowhere else.
 * The sealed keys travel through the county, or on a stick.
 */
type Handed = Share & { readonly stream: string; readonly until: string };

const keyOf = (code: string): Buffer => Buffer.from(hkdfSync('sha256', readOneTimeCode(code), '', 'pioneer-ledger one-time code', 32));
const ABOUT = 'branch keys for a further pc';

export async function handKeys(room: Room, session: OpenSession, by: 'county' | 'stick'): Promise<Reply<HandedKeys>> {
  const { line, profile } = session;
  const refusal = refusalAtDesk(profile.role, 'enrol');
  if (refusal) return refused(refusal);
  if (!line) return refused({ code: 'not-enrolled' });
  const { file } = line;
  if (file.renewing) return refused({ code: 'branch-key-renewing' });
  const code = oneTimeCode(randomBytes);
  const until = new Date(room.clock.now() + ONE_TIME_MINUTES * 60_000).toISOString();
  const { stream, branchKeys: keys, recovery } = file;
  const handed: Handed = { stream, until, keys, recovery };
  const sealed = seal(keyOf(code), ABOUT, Buffer.from(JSON.stringify(handed))).toString('base64');
  if (by === 'stick') return answered({ code, until, base64: Buffer.from(JSON.stringify({ sealed })).toString('base64') });
  const posted = await line.ask('/branch-key', { protocol: PROTOCOL, handedKey: { sealed } });
  return posted.ok ? answered({ code, until }) : refused(posted.refusal);
}

export type OpenedHanded =
  | { readonly is: 'open'; readonly share: Share }
  | { readonly is: 'wrong' }
  | { readonly is: 'over'; readonly until: string };

/** `at` is the county's time: on a PC that was just switched on nobody has looked at the clock. */
export function openHanded({ sealed }: HandedKey, code: string, { stream, at }: { stream: string; at: string }): OpenedHanded {
  const plain = unseal(keyOf(code), ABOUT, Buffer.from(sealed, 'base64'));
  const handed: Handed | undefined = plain && JSON.parse(plain.toString('utf8'));
  if (handed?.stream !== stream) return { is: 'wrong' };
  return handed.until < at ? { is: 'over', until: handed.until } : { is: 'open', share: handed };
}

/** What a stick brought need not be what it should. */
export function readHandedFile(base64: string): HandedKey | undefined {
  try {
    const { sealed } = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
    return typeof sealed === 'string' ? { sealed } : undefined;
  } catch {
    return undefined;
  }
}
