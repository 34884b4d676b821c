import type { LedgerRequest, OpenLedger } from '../../electron/desk/ledger-port.ts';
import type { Act, EntryActor } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';

type KeptAct = { readonly act: Act; readonly actor: EntryActor };

/** Ledgers in memory, one per folder, for tests of what stands around a ledger. */
export function memoryLedgers() {
  const kept = new Map<string, KeptAct[]>();
  const opened: LedgerRequest[] = [];
  const openLedger: OpenLedger = async (request) => {
    opened.push(request);
    const acts = request.is === 'new' ? [] : kept.get(request.folder);
    if (!acts) return { ok: false, refusal: { code: 'ledger-absent', folder: request.folder } };
    kept.set(request.folder, acts);
    return { ok: true, value: { ledger: ledgerOf(request, acts), notes: [] } };
  };
  return { openLedger, kept, opened };
}

function ledgerOf({ ledger, incarnation }: LedgerRequest, acts: KeptAct[]): Ledger {
  const notAsked = async (): Promise<never> => {
    throw new Error('a ledger in memory does not know this');
  };
  const facts = { records: acts.length, entries: acts.length, documents: 0, bytes: 0, freeBytes: 0, incarnation, damages: [] };
  return {
    mark: () => ({ ledger, position: acts.length, commitment: String(acts.length) }),
    facts: async () => facts,
    has: (id) => acts.some(({ act }) => act.id === id),
    async append(added, actor) {
      acts.push(...added.map((act) => ({ act, actor })));
      return { ok: true, value: added.map(({ id }) => ({ id, position: acts.length, commitment: '', at: '', hashes: [] })) };
    },
    appendForeign: notAsked,
    appendSheet: notAsked,
    records: async () => ({ ok: true, value: { json: JSON.stringify(acts), next: null } }),
    history: notAsked,
    scan: () => {
      throw new Error('a ledger in memory does not know this');
    },
    purge: notAsked,
    purges: notAsked,
    attachments: { put: notAsked, get: notAsked, list: notAsked },
    check: async () => ({ ok: true, value: { records: acts.length, purged: 0, sound: true } }),
    snapshot: notAsked,
    withFiles: notAsked,
    close: async () => undefined,
  };
}
