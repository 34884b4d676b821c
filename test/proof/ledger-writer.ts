import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { nodeFolder } from '../../electron/ledger/node-folder.ts';
import type { Act, Write } from '../../src/ledger/entry.ts';
import { createLedger, type Ledger, type LedgerOptions, openLedger } from '../../src/ledger/file/ledger.ts';
import { chanceOf } from '../seed/chance.ts';

/**
 * The process that is killed: it writes a ledger under mixed load until the end comes, and says what it was told, one JSON line
 * each, written before anything else is done. `will-purge` is said before, because a purge may have happened though nobody heard.
 */
export type Said =
  | { readonly said: 'open' }
  | { readonly said: 'saved'; readonly id: string; readonly commitment: string; readonly position: number }
  | { readonly said: 'will-purge' | 'purged'; readonly ids: readonly string[] }
  | { readonly said: 'attached'; readonly address: string; readonly text: string };

const [folder = '', seedText = '', round = ''] = process.argv.slice(2);
const roll = chanceOf(Number(seedText)).below;
const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`);

const options = (): LedgerOptions => ({
  folder: nodeFolder(folder),
  dataKey: new Uint8Array(32).fill(5),
  ledgerId: 'killed',
  device: 'device-1',
  incarnation: 1,
  stream: 'branch-1',
  rules: '2026-1',
  clock: () => new Date().toISOString(),
  random: randomBytes,
  validate: () => undefined,
});

async function opened(): Promise<Ledger> {
  const outcome = await openLedger(options());
  if (outcome.ok) return outcome.value.ledger;
  const created = outcome.refusal.code === 'ledger-absent' ? await createLedger(options()) : outcome;
  if (created.ok) return created.value;
  throw new Error(created.refusal.code);
}

let count = 0;
function act(writes: number, size: number): Act {
  count += 1;
  const id = `${round}-${count}`;
  const write = (each: number): Write => {
    const documentId = `${round}-${writes > 1 ? `${count}-${each}` : roll(30)}`;
    return {
      kind: 'ideas',
      type: 'golden-idea',
      id: documentId,
      class: 'B',
      base: null,
      body: JSON.stringify({ text: `${id} ${'言'.repeat(size)}` }),
    };
  };
  return { id, verb: 'note', writes: Array.from({ length: writes }, (_, each) => write(each)) };
}

const purgedHere = new Set<string>();
/** Nobody writes to a document that is purged. */
const allowed = (each: Act) => each.writes.every((write) => !purgedHere.has(write.id));

async function save(ledger: Ledger, ...acts: readonly Act[]): Promise<void> {
  const outcome = await ledger.append(acts.filter(allowed), { profileId: 'p1', role: 'secretary' });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  for (const { id, commitment, position } of outcome.value) say({ said: 'saved', id, commitment, position });
}

async function purge(ledger: Ledger): Promise<void> {
  const ids = [`${round}-${roll(30)}`, `${round}-${1 + roll(count + 1)}-0`];
  for (const id of ids) purgedHere.add(id);
  say({ said: 'will-purge', ids });
  const outcome = await ledger.purge(ids, { profileId: 'p1', role: 'secretary' }, 'purge');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  say({ said: 'purged', ids });
}

async function attach(ledger: Ledger): Promise<void> {
  const text = `${round} attachment ${roll(1_000_000)} ${'x'.repeat(roll(20_000))}`;
  const outcome = await ledger.attachments.put(Buffer.from(text));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  say({ said: 'attached', address: outcome.value, text });
}

async function work(ledger: Ledger): Promise<Ledger> {
  const what = roll(20);
  if (what < 9) await save(ledger, act(1, roll(200)));
  else if (what < 12) await Promise.all(Array.from({ length: 1 + roll(12) }, () => save(ledger, act(1, roll(50)))));
  else if (what < 14) await save(ledger, act(20 + roll(30), roll(30)), act(1 + roll(5), 10));
  else if (what < 15) await save(ledger, act(2, 20_000 + roll(60_000)));
  else if (what < 16) await attach(ledger);
  else if (what < 17) await ledger.snapshot();
  else if (what < 18) await Promise.all([purge(ledger), save(ledger, act(1, 5))]);
  else if (what < 19) {
    await ledger.close();
    return opened();
  } else void ledger.snapshot();
  return ledger;
}

async function main(): Promise<void> {
  let ledger = await opened();
  say({ said: 'open' });
  for (;;) ledger = await work(ledger);
}
void main();
