import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { aLedger, aNote, anAct, aWrite, check, recordsOf, reopened, saved, secretary } from '../helpers/ledger.ts';
import { MemoryDisk, MemoryFolder, type Operation } from '../helpers/memory-folder.ts';
import { seedOf } from '../helpers/seed.ts';
import { chanceOf } from '../seed/chance.ts';

const ENTRIES = 200;
/** Bytes of files that count only once they are renamed into place are cut less often than those of segments. */
const STRIDE_OF_UNFINISHED = 61;

/** What the ledger did to the disk and what it answered, in the order in which it happened. */
type Step = { readonly operation: Operation } | { readonly answered: string } | { readonly purged: string };

test(`${ENTRIES} entries: wherever the power goes, what was answered is there and the rest is cut off`, async () => {
  const roll = chanceOf(seedOf('ledger-cuts')).below;
  const steps = await history(roll);
  const disk = new MemoryDisk();
  const answered = new Set<string>();
  const purged = new Set<string>();
  const sum = { operations: 0, cuts: 0, opened: 0, tornEnds: 0 };
  const started = Date.now();

  const look = async (cut: MemoryDisk) => {
    sum.cuts += 1;
    if (answered.size === 0) return;
    sum.tornEnds += await outlives(cut, answered, purged, sum.cuts % 500 === 0);
    sum.opened += 1;
  };
  for (const step of steps) {
    if ('answered' in step) answered.add(step.answered);
    if ('purged' in step) purged.add(step.purged);
    if (!('operation' in step)) continue;
    const { operation } = step;
    sum.operations += 1;
    if (operation.does === 'append') {
      const stride = operation.name.endsWith('.new') ? STRIDE_OF_UNFINISHED : 1;
      for (let bytes = 0; bytes < operation.bytes.length; bytes += stride) {
        await look(disk.afterPowerCut({ name: operation.name, bytes: operation.bytes.subarray(0, bytes) }));
      }
    }
    disk.apply(operation);
    await look(disk.afterPowerCut());
    await look(disk.afterKill());
  }
  console.log(`ledger-cuts: ${JSON.stringify({ ...sum, lost: 0, seconds: Math.round((Date.now() - started) / 1000) })}`);
  expect(answered.size).toBe(ENTRIES);
});

/** Opens what is left, and answers whether a torn end was cut off. */
async function outlives(cut: MemoryDisk, answered: ReadonlySet<string>, purged: ReadonlySet<string>, closely: boolean): Promise<number> {
  const { ledger, notes } = await reopened({ folder: new MemoryFolder(cut) });
  const unexpected = notes.filter(({ note }) => note !== 'tail-cut' && note !== 'purge-resumed');
  if (unexpected.length > 0) expect(unexpected).toEqual([]);
  for (const id of answered) if (!ledger.has(id)) expect(`${id} is lost`).toBe('');
  if (closely) {
    await saved(ledger, aNote('after the cut'));
    expect(await check(ledger)).toMatchObject({ sound: true });
    for (const record of await recordsOf(ledger)) {
      if (!('entry' in record)) continue;
      record.entry.header.writes.forEach((write, index) => {
        if (purged.has(write.id)) expect(record.entry.bodies[index]).toBe(null);
      });
    }
  }
  return notes.length > 0 ? 1 : 0;
}

async function history(roll: (below: number) => number): Promise<Step[]> {
  const folder = new MemoryFolder();
  const steps: Step[] = [];
  folder.plan = (operation) => {
    steps.push({ operation });
    return undefined;
  };
  let ledger = await aLedger({ folder });
  let entries = 0;
  const next = () => {
    entries += 1;
    return aNote(`e${entries}`, `d${roll(40)}`, 'w'.repeat(roll(60)));
  };
  const save = async (acts: readonly ReturnType<typeof aNote>[]) => {
    for (const { id } of await saved(ledger, ...acts)) steps.push({ answered: id });
  };
  while (entries < ENTRIES) {
    const left = ENTRIES - entries;
    const what = roll(14);
    if (what < 6) await save([next()]);
    else if (what < 8) await Promise.all(Array.from({ length: Math.min(left, 4) }, () => save([next()])));
    else if (what < 9) await save(Array.from({ length: Math.min(left, 3) }, next));
    else if (what < 12) await ledger.snapshot();
    else if (what < 13) {
      await ledger.close();
      ({ ledger } = await reopened({ folder }));
    } else ledger = await rareWork(ledger, steps, roll);
  }
  return steps;
}

let rare = 0;
async function rareWork(ledger: Ledger, steps: Step[], roll: (below: number) => number): Promise<Ledger> {
  rare += 1;
  const address = await ledger.attachments.put(Buffer.from(`picture ${roll(1_000)}`));
  const named = aWrite(`once-${rare}`, 'words', { attachments: address.ok ? [address.value] : [] });
  await saved(ledger, anAct(`rare-${rare}`, named));
  if (rare % 3 !== 0) return ledger;
  await ledger.purge([named.id], secretary, 'purge');
  steps.push({ purged: named.id });
  return ledger;
}
