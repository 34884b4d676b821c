import { generateKeyPairSync, type KeyPairKeyObjectResult, randomBytes, randomUUID } from 'node:crypto';
import type { DocumentClass } from '../../src/data/document.ts';
import { TYPES, type TypeName } from '../../src/data/types/index.ts';
import { bodyHash, NO_ENTRY } from '../../src/ledger/chain.ts';
import type { Body, Entry, Header } from '../../src/ledger/entry.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { commitmentOfEntry } from '../../src/sync/offer.ts';
import type { BranchKey } from '../../src/sync/sealed-body.ts';

export type GivenWrite = { readonly type: TypeName; readonly id: string; readonly body: object | null; readonly base?: string | null };

/** A device that writes entries by itself, without a ledger: for what happens to entries on their way. */
export type Author = {
  readonly device: string;
  /** SPKI DER, as the county keeps it. */
  readonly publicKey: Uint8Array;
  /** PKCS #8 DER. */
  readonly deviceKey: Uint8Array;
  /** The same device in another stream, where it has a chain of its own. */
  inStream(stream: string): Author;
  write(writes: readonly GivenWrite[], more?: Partial<Header>): Entry;
};

export function anAuthor(
  stream: string,
  device: string = randomUUID(),
  { publicKey, privateKey }: KeyPairKeyObjectResult = generateKeyPairSync('ed25519'),
): Author {
  let [seq, prev] = [0, NO_ENTRY];
  return {
    device,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }),
    deviceKey: privateKey.export({ format: 'der', type: 'pkcs8' }),
    inStream: (other) => anAuthor(other, device, { publicKey, privateKey }),
    write(writes, more = {}) {
      const bodies: Body[] = writes.map(({ body }) => ({ salt: hex(16), body: JSON.stringify(body) }));
      const header: Header = {
        id: randomUUID(),
        device,
        incarnation: 1,
        seq: seq + 1,
        stream,
        at: '2026-03-01T08:00:00.000Z',
        actor: { profileId: 'profile-1', role: 'secretary' },
        verb: 'log-idea',
        rules: '2026-1',
        writes: writes.map(({ type, id, base = null }, index) => ({
          kind: TYPES[type].kind,
          type,
          id,
          class: TYPES[type].class as DocumentClass,
          base,
          bodyHash: bodyHash(sha256, bodies[index]!.salt, bodies[index]!.body),
        })),
        prev,
        salt: hex(16),
        ...more,
      };
      const entry = { header, bodies };
      [seq, prev] = [header.seq, commitmentOfEntry(entry)];
      return entry;
    },
  };
}

export const aBranchKey = (generation = 1): BranchKey => ({ generation, key: randomBytes(32) });

const hex = (bytes: number) => randomBytes(bytes).toString('hex');
