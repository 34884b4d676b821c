import type { Mark } from '../../src/data/change.ts';
import { TYPES, type TypeName } from '../../src/data/types/index.ts';
import type { Body, Header, LedgerRecord, Write } from '../../src/ledger/entry.ts';

export type Given = { readonly type: TypeName; readonly id: string; readonly body: object | null };

/** A ledger's records as main hands them out, without the seals and hashes that the window does not look at. */
export type History = {
  readonly records: LedgerRecord[];
  act(writes: readonly Given[], type?: 'own' | 'foreign'): void;
  purge(ids: readonly string[]): void;
  verdict(): void;
  mark(): Mark;
  /** The same history up to a position, going on by itself from there. */
  upTo(position: number, name: string): History;
};

export function aHistory(ledger: string, name = 'a', records: LedgerRecord[] = []): History {
  const commitment = (position: number) => `${name}-${position}`.padEnd(64, '0');
  const hash = (position: number, index: number) => `${name}-${position}-${index}`.padEnd(64, 'f');

  function header(position: number, writes: Header['writes'], purges?: readonly string[]): Header {
    return {
      id: `entry-${name}-${position}`,
      device: 'device-1',
      incarnation: 1,
      seq: position,
      stream: 'branch-1',
      at: new Date(Date.UTC(2026, 0, 1) + position * 60_000).toISOString(),
      actor: { profileId: 'profile-1', role: 'secretary' },
      verb: 'write',
      rules: '1',
      writes,
      ...(purges ? { purges } : {}),
      prev: commitment(position - 1),
      salt: '0'.repeat(32),
    };
  }
  const next = () => records.length + 1;

  return {
    records,
    act(writes, type = 'own') {
      const position = next();
      const written: Omit<Write, 'body'>[] = writes.map(({ type: name, id }) => {
        const { kind, class: documentClass } = TYPES[name];
        return { kind, type: name, id, class: documentClass, base: null };
      });
      const headers = written.map((write, index) => ({ ...write, bodyHash: hash(position, index) }));
      const bodies: Body[] = writes.map(({ body }) => ({ salt: '1'.repeat(32), body: JSON.stringify(body) }));
      records.push({ position, type, commitment: commitment(position), entry: { header: header(position, headers), bodies } });
    },
    purge(ids) {
      const position = next();
      const gone = new Set(ids);
      records.forEach((record, at) => {
        if (!('entry' in record)) return;
        const bodies = record.entry.bodies.map((body, index) => (gone.has(record.entry.header.writes[index]!.id) ? null : body));
        records[at] = { ...record, entry: { ...record.entry, bodies } };
      });
      records.push({ position, type: 'purge', commitment: commitment(position), entry: { header: header(position, [], ids), bodies: [] } });
    },
    verdict() {
      const position = next();
      records.push({
        position,
        type: 'verdict',
        commitment: commitment(position),
        concerns: [],
        text: { salt: '2'.repeat(32), body: '{}' },
      });
    },
    mark: () => ({ ledger, position: records.length, commitment: records.at(-1)?.commitment ?? '0'.repeat(64) }),
    upTo: (position, own) => aHistory(ledger, own, records.slice(0, position)),
  };
}

/** A page of records as main answers it: whole records, as many as fit into `limit` characters, at least one. */
export function pageOf(
  records: readonly LedgerRecord[],
  after: number,
  limit = 4_000_000,
): { readonly json: string; readonly next: number | null } {
  const page: string[] = [];
  let length = 0;
  let at = after;
  while (at < records.length && (page.length === 0 || length < limit)) {
    const json = JSON.stringify(records[at]);
    page.push(json);
    length += json.length;
    at += 1;
  }
  return { json: `[${page.join(',')}]`, next: at < records.length ? at : null };
}
