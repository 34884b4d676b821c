import { canonical } from './canonical.ts';
import type { Entry, Header } from './entry.ts';

/** SHA-256 of the UTF-8 text as lower-case hex; passed in, because window and main process have different ones. */
export type Hash = (text: string) => string;

export const NO_ENTRY = '0'.repeat(64);

/** Salts are 32 hex digits, so that salt and body cannot be shifted against each other. */
export const bodyHash = (hash: Hash, salt: string, body: string): string => hash(`body\n${salt}${body}`);

/**
 * What the commitment is made of: an entry's place in its chain, and hashes of everything else. Whoever holds the links alone,
 * without any header or body, can check the whole chain.
 */
export type Link = {
  readonly device: string;
  readonly incarnation: number;
  readonly seq: number;
  readonly prev: string;
  readonly stream: string;
  readonly rest: string;
  readonly bodyHashes: readonly string[];
};

export function linkOf(hash: Hash, header: Header): Link {
  const { device, incarnation, seq, prev, stream, salt, writes, ...others } = header;
  const rest = { ...others, writes: writes.map(({ bodyHash: _, ...write }) => write) };
  return {
    device,
    incarnation,
    seq,
    prev,
    stream,
    rest: hash(`header\n${salt}${canonical(rest)}`),
    bodyHashes: writes.map((write) => write.bodyHash),
  };
}

export const commitmentOf = (hash: Hash, link: Link): string =>
  hash(`entry\n${canonical([link.device, link.incarnation, link.seq, link.prev, link.stream, link.rest, link.bodyHashes])}`);

/** Where a device's chain stands. */
export type ChainHead = Pick<Link, 'incarnation' | 'seq'> & { readonly commitment: string };

/**
 * How a link stands to the head of its device's chain. A `gap` is a link whose predecessor is missing (damage, or not pulled yet);
 * a restored or damaged ledger goes on from what it still knows in a later incarnation.
 */
export function standing(head: ChainHead | undefined, link: Pick<Link, 'incarnation' | 'seq' | 'prev'>): 'follows' | 'gap' | 'broken' {
  const { seq, commitment, incarnation } = head ?? { seq: 0, commitment: NO_ENTRY, incarnation: 0 };
  if (link.seq === seq + 1 && link.prev === commitment && link.incarnation >= incarnation) return 'follows';
  return link.seq > seq + 1 && link.incarnation >= incarnation ? 'gap' : 'broken';
}

/** Do header and bodies still say what the commitment says? Purged bodies are taken at their hashes' word. */
export function isTrue(hash: Hash, entry: Entry, commitment: string): boolean {
  const { header, bodies } = entry;
  return (
    header.writes.length === bodies.length &&
    header.writes.every((write, index) => {
      const body = bodies[index]!;
      return body === null || bodyHash(hash, body.salt, body.body) === write.bodyHash;
    }) &&
    commitmentOf(hash, linkOf(hash, header)) === commitment
  );
}
