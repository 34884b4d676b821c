import type { LedgerRequest, OpenLedger } from '../../electron/desk/ledger-port.ts';
import type { Act, EntryActor } from '../../src/ledger/entry.ts';

export type KeptAct = { readonly act: Act; readonly actor: EntryActor };

/** Ledgers in memory, one per folder, for tests of what stands around a ledger. */
export function memoryLedgers() {
  const kept = new Map<string, KeptAct[]>();
  const opened: LedgerRequest[] = [];
  const openLedger: OpenLedger = async (request) => {
    opened.push(request);
    const acts = request.is === 'new' ? [] : kept.get(request.folder);
    if (!acts) return { ok: false, refusal: { code: 'folder-without-ledger', folder: request.folder } };
    kept.set(request.folder, acts);
    const mark = () => ({ ledger: request.ledger, position: acts.length, commitment: String(acts.length) });
    return {
      ok: true,
      value: {
        notes: [],
        mark,
        async append(added, actor) {
          acts.push(...added.map((act) => ({ act, actor })));
          return { ok: true, value: added.map(({ id }) => ({ id, position: acts.length, commitment: '', at: '', hashes: [] })) };
        },
        records: async () => ({ ok: true, value: { json: JSON.stringify(acts), next: null } }),
        history: async () => ({ ok: true, value: [] }),
        checkChain: async () => ({ ok: true, value: { records: acts.length, purged: 0, sound: true } }),
        close: async () => undefined,
      },
    };
  };
  return { openLedger, kept, opened };
}
