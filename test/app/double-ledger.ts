import type { Act, LedgerRecord, SavedEntry } from '../../src/ledger/entry.ts';

/** Not SHA-256: the double shows screens and proves nothing about the chain. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193) >>> 0;
    b = Math.imul(b + text.charCodeAt(at), 0x85ebca6b) >>> 0;
  }
  return (a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0')).repeat(4);
}

/** The ledger of one page: records in memory, appended in order, read in pages of less than 4 MB. */
export function createDoubleLedger(profileId: string) {
  const records: LedgerRecord[] = [];
  const saved = new Map<string, SavedEntry>();
  const append = (act: Act, at = new Date().toISOString()): SavedEntry => {
    const known = saved.get(act.id);
    if (known) return known;
    const position = records.length + 1;
    const bodies = act.writes.map(({ body }) => ({ salt: '0'.repeat(32), body: body ?? 'null' }));
    const hashes = bodies.map(({ body }) => hash(body));
    const commitment = hash(`${position}${act.id}${hashes.join('')}`);
    const header = {
      id: act.id,
      device: 'double',
      incarnation: 1,
      seq: position,
      stream: 'organisation-1',
      at,
      actor: { profileId, role: 'secretary' as const },
      verb: act.verb,
      rules: '1',
      writes: act.writes.map(({ body: _body, ...write }, index) => ({ ...write, bodyHash: hashes[index]! })),
      prev: records.at(-1)?.commitment ?? '0'.repeat(64),
      salt: '0'.repeat(32),
    };
    records.push({ position, type: 'own', commitment, entry: { header, bodies } });
    const entry = { id: act.id, position, commitment, at, hashes };
    saved.set(act.id, entry);
    return entry;
  };
  return {
    append,
    mark: () => ({ ledger: 'double', position: records.length, commitment: records.at(-1)?.commitment ?? '0'.repeat(64) }),
    page(after: number) {
      const page = records.slice(after, after + 20);
      const next = after + page.length;
      return { json: JSON.stringify(page), next: next < records.length ? next : null };
    },
    history: (id: string) =>
      records.flatMap((record) =>
        record.type === 'own' && record.entry.header.writes.some((write) => write.id === id)
          ? [{ position: record.position, record: JSON.stringify(record) }]
          : [],
      ),
    length: () => records.length,
  };
}
