import type { CommandContext } from '../../src/commands/context.ts';
import { type AnyDoc, type Doc, type Facts, listedBetween } from '../../src/data/document.ts';
import type { DocumentType } from '../../src/data/type.ts';
import { type Kind, TYPES, type TypeName } from '../../src/data/types/index.ts';
import { done } from '../../src/domain/outcome.ts';
import type { LedgerPages } from '../../src/ledger/batches.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { fold } from '../../src/ledger/fold.ts';
import { secretary } from './desk.ts';
import { aLedger, recordsOf, reopened } from './ledger.ts';
import { MemoryFolder } from './memory-folder.ts';

/** A desk whose commands write a real ledger on a disk in memory, and whose facts are that ledger's fold. */
export type LedgerDesk = {
  readonly context: CommandContext;
  readonly pages: LedgerPages;
  /** The ledger itself, for what no command does. */
  readonly ledger: Ledger;
  people(): Promise<readonly Doc<'person'>['body'][]>;
  /** The power goes after so many more entries; the next append throws. */
  powerFailsAfter(entries: number): void;
  /** Opens the same folder again. */
  restarted(): Promise<LedgerDesk>;
};

export async function aLedgerDesk(folder = new MemoryFolder(), isNew = true): Promise<LedgerDesk> {
  const ledger = isNew ? await aLedger({ folder }) : (await reopened({ folder })).ledger;
  let power = Number.POSITIVE_INFINITY;

  let seen: { readonly position: number; readonly documents: AnyDoc[] } | undefined;

  async function documents(): Promise<AnyDoc[]> {
    const { position } = ledger.mark();
    if (seen?.position !== position) seen = { position, documents: await folded() };
    return seen.documents;
  }
  async function folded(): Promise<AnyDoc[]> {
    const { documents } = fold(await recordsOf(ledger));
    return [...documents.values()].map((it) => {
      const type: DocumentType<never, Kind> = TYPES[it.type];
      const body = JSON.parse(it.body);
      return {
        ...it,
        body,
        state: type.state(body as never),
        on: type.on(body as never),
        org: 'branch',
        entry: it.entryId,
      } as unknown as AnyDoc;
    });
  }
  const all = async <T extends TypeName>(type: T) => (await documents()).filter((it) => it.type === type) as unknown as Doc<T>[];
  const facts: Facts = {
    all,
    between: async (type, from, until) => listedBetween(await all(type), from, until),
    one: async (type, id) => (await all(type)).find((it) => it.id === id),
  };

  return {
    context: {
      facts,
      actor: secretary,
      today: '2026-11-02',
      newId: () => crypto.randomUUID(),
      numberLetter: '',
      ledger: {
        append: async (acts) => {
          if (power < acts.length) {
            if (power > 0) await ledger.append(acts.slice(0, power), secretary);
            throw new Error('the power failed');
          }
          power -= acts.length;
          const saved = await ledger.append(acts, secretary);
          if (!saved.ok) return saved;
          const last = saved.value.at(-1)!;
          return done({ entryId: last.id, position: last.position, at: last.at });
        },
      },
    },
    ledger,
    pages: async function* () {
      yield* [await recordsOf(ledger)];
    },
    people: async () => (await all('person')).map((doc) => doc.body),
    powerFailsAfter: (entries) => {
      power = entries;
    },
    restarted: async () => {
      await ledger.close();
      return aLedgerDesk(folder, false);
    },
  };
}
