import type { Role } from '../../domain/actor.ts';
import { AUTHORITY, mayDo, type Verb } from '../../domain/authority.ts';
import { type DeviceRole, hosts } from '../../domain/county/device-role.ts';
import { branchActs, SUPERIOR_WRITES } from '../../domain/county/readable-acts.ts';
import type { CountyRefusal } from '../../ledger/verdict.ts';
import type { Offer } from '../../sync/protocol.ts';

/** Whose chain an entry belongs to, and what that author may write where the county can read it. */
export type Author = {
  readonly device: string;
  readonly stream: string;
  /** SPKI DER. */
  readonly publicKey: Uint8Array;
  /** Offers whose signature was found to be right before the judging; without it each is looked at when its turn comes. */
  readonly signed?: ReadonlySet<Offer>;
  /** `form`: of a submission that is written or withdrawn, where it is known. */
  readonly mayWrite: (type: string, verb: string, role: string, form?: string) => boolean;
  /** `type`: of what is purged; `undefined` if the county never heard of it. */
  readonly mayPurge: (verb: string, role: string, type: string | undefined) => boolean;
  readonly mayRevoke: boolean;
  /** In the stream of a group across enterprises. `at`: the county's time, ISO. */
  readonly inGroup?: { readonly ownerId: string; readonly organisationId: string; readonly at: string };
  /** Why this entry is not taken, whatever is in it: somebody looked at the work of a revoked PC. */
  readonly refuses?: (entry: string) => CountyRefusal | undefined;
};
const isVerb = (verb: string): verb is Verb => Object.hasOwn(AUTHORITY, verb);

type Identity = Pick<Author, 'device' | 'stream' | 'publicKey' | 'signed' | 'inGroup'>;

export function deviceAuthor(identity: Identity, deviceRole: DeviceRole): Author {
  const may = (verb: string, role: string) => isVerb(verb) && hosts(deviceRole, role) && mayDo(role as Role, verb);
  return {
    ...identity,
    // Without a key nobody hands anything up, whatever else they may do by the same verb.
    mayWrite: (type, verb, role, form) =>
      role !== 'participant' && (branchActs(type, form) as readonly string[]).includes(verb) && may(verb, role),
    mayPurge: (verb, role, type) =>
      (verb === 'purge-person' || (verb === 'take-names-back' && (type ?? 'shared-name') === 'shared-name')) && may(verb, role),
    mayRevoke: false,
  };
}

/** The county's own chain in a stream. Whether the account may act for that organisation was asked before. */
export const countyAuthor = (identity: Identity): Author => ({
  ...identity,
  mayWrite: (type, verb) => (SUPERIOR_WRITES[type] as readonly string[] | undefined)?.includes(verb) === true,
  mayPurge: () => false,
  mayRevoke: true,
});
