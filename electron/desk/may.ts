import type { Role } from '../../src/domain/actor.ts';
import { AUTHORITY, mayDo, type Verb } from '../../src/domain/authority.ts';
import type { Act } from '../../src/ledger/entry.ts';
import type { ShellRefusal } from '../contract.ts';

const leaders: readonly Role[] = ['secretary', 'deputy'];

/** Who may do what with the ledger itself; what is written into it is the domain's to say. */
const AT_THE_DESK = {
  'add-profile': leaders,
  'remove-profile': leaders,
  'link-any-profile': leaders,
  'renew-recovery-key': leaders,
  'hand-over': ['secretary'],
  'set-pin': [...leaders, 'organisation'],
  'set-auto-backup': leaders,
  'export-all': leaders,
  'keep-file': leaders,
  enrol: leaders,
  wipe: ['secretary'],
} as const satisfies Record<string, readonly Role[]>;
type DeskVerb = keyof typeof AT_THE_DESK;

export const refusalAtDesk = (role: Role, verb: DeskVerb): ShellRefusal | undefined =>
  (AT_THE_DESK[verb] as readonly Role[]).includes(role) ? undefined : { code: 'role-may-not', role, verb };

const isVerb = (verb: string): verb is Verb => Object.hasOwn(AUTHORITY, verb);

/** Main alone knows who held which key, and notes it itself. */
const OF_MAIN: readonly Verb[] = ['link-profile', 'hand-over-office'];

/** The window asks the same table first; main asks it again, because a window can be made to say anything. */
export function refusalOfActs(role: Role, acts: readonly (Pick<Act, 'verb'> & Partial<Pick<Act, 'writes'>>)[]): ShellRefusal | undefined {
  for (const { verb, writes = [] } of acts) {
    const isOfMain = isVerb(verb) && (OF_MAIN.includes(verb) || writes.some(({ type }) => type === 'profile-change'));
    if (!isVerb(verb) || isOfMain) return { code: 'verb-not-allowed', verb };
    if (!mayDo(role, verb)) return { code: 'role-may-not', role, verb };
  }
  return undefined;
}
