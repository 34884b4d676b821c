import { createHash } from 'node:crypto';
import type { Act, EntryActor, LedgerRecord, Write } from '../../src/ledger/entry.ts';
import { createLedger, type Ledger, type LedgerOptions, type Opened, openLedger } from '../../src/ledger/file/ledger.ts';
import { MemoryFolder } from './memory-folder.ts';

export const secretary: EntryActor = { profileId: 'p1', role: 'secretary' };
const dataKey = new Uint8Array(32).fill(7);

/** Chance that is the same each time: bytes of a hash chain. */
export function chance(seed: string): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    count += 1;
    return createHash('shake256', { outputLength: bytes }).update(`${seed} ${count}`).digest();
  };
}

let opened = 0;
export function ledgerOptions(options: Partial<LedgerOptions> = {}): LedgerOptions {
  opened += 1;
  return {
    folder: new MemoryFolder(),
    dataKey,
    ledgerId: 'ledger-1',
    device: 'device-1',
    incarnation: 1,
    stream: 'branch-1',
    rules: '2026-1',
    clock: () => '2026-03-01T08:00:00.000Z',
    random: chance(`opening ${opened}`),
    validate: () => undefined,
    ...options,
  };
}

export async function aLedger(options: Partial<LedgerOptions> = {}): Promise<Ledger> {
  const outcome = await createLedger(ledgerOptions(options));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

export async function reopened(options: Partial<LedgerOptions> & Pick<LedgerOptions, 'folder'>): Promise<Opened> {
  const outcome = await openLedger(ledgerOptions(options));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

export const aWrite = (id: string, text: string, write: Partial<Write> = {}): Write => ({
  kind: 'ideas',
  type: 'golden-idea',
  id,
  class: 'B',
  base: null,
  body: JSON.stringify({ v: 1, id, text }),
  ...write,
});
export const anAct = (id: string, ...writes: readonly Write[]): Act => ({ id, verb: 'note', writes });
/** An act that writes one version of one document. */
export const aNote = (id: string, documentId = `document-${id}`, text = `text of ${id}`): Act => anAct(id, aWrite(documentId, text));

export async function saved(ledger: Ledger, ...acts: readonly Act[]) {
  const outcome = await ledger.append(acts, secretary);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

export async function recordsOf(ledger: Ledger): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for await (const record of ledger.scan(0)) records.push(record);
  return records;
}

export const textsOf = (records: readonly LedgerRecord[]): (string | null)[] =>
  records.flatMap((record) => ('entry' in record ? record.entry.bodies.map((body) => (body ? JSON.parse(body.body)?.text : null)) : []));

export async function check(ledger: Ledger) {
  const outcome = await ledger.check(() => undefined);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
