import type { Outcome } from '../../domain/outcome.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import { ownDeviceText } from '../enrolment.ts';
import { PROTOCOL } from '../protocol.ts';
import { signText } from '../signature.ts';
import type { DeskKeys } from './desk-keys.ts';
import type { LineFault, Post } from './post.ts';

/** Who a copied PC is from now on. `publicKey` is SPKI DER in base64, `deviceKey` PKCS #8 DER in base64. */
export type NewDevice = { readonly device: string; readonly publicKey: string; readonly deviceKey: string };

type Asking = { readonly ledger: Ledger; readonly keys: DeskKeys; readonly post: Post; readonly signal?: AbortSignal };

/**
 * After `device-copied`: asks the county for a registration of its own. Whoever asks keeps `fresh` first, so that a lost answer is asked for
 * again by the same device. The answer is an enrolment without the branch key.
 */
export function askForOwnDevice({ ledger, keys, post, signal }: Asking, fresh: NewDevice): Promise<Outcome<unknown, LineFault>> {
  const asked = { incarnation: ledger.standing().incarnation, device: fresh.device, deviceKey: fresh.publicKey };
  const signature = signText(keys.deviceKey, ownDeviceText(keys.device, asked));
  return post('/enrol/own', { protocol: PROTOCOL, ...asked, signature }, signal);
}
