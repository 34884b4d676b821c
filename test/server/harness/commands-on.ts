import { type CommandContext, type LedgerPort, underRules } from '../../../src/commands/context.ts';
import { inStreams } from '../../../src/commands/in-streams.ts';
import { type AnyDoc, type Facts, listedBetween } from '../../../src/data/document.ts';
import { documentOf } from '../../../src/data/live/envelope.ts';
import { changeOf } from '../../../src/ledger/fold.ts';
import { secretary } from '../../helpers/desk.ts';
import { type Desk, granted, recordsOf } from '../../helpers/pc.ts';

/** The house's commands over the real ledger of a PC, put together as its window does it. */
export function commandsOn(desk: Desk, orgId: string, today: string): CommandContext {
  const documents = async () => {
    const shown = new Map<string, AnyDoc>();
    for (const change of (await recordsOf(desk)).map(changeOf))
      for (const write of change.writes)
        if (write.body === null || write.body === 'purged' || !('hash' in write)) shown.delete(write.id);
        else shown.set(write.id, documentOf(change, { ...write, body: write.body }) as AnyDoc);
    return [...shown.values()];
  };
  const all = async (type: string) => (await documents()).filter((it) => it.type === type);
  const facts = {
    all,
    one: async (type: string, id: string) => (await all(type)).find((it) => it.id === id),
    between: async (type: string, from: string, until: string) => listedBetween((await all(type)) as never, from, until),
  } as unknown as Facts;
  const newId = () => crypto.randomUUID();
  const append: LedgerPort['append'] = async (asked) => {
    const acts = await underRules(await inStreams(asked, { facts, ownStream: orgId, newId }), facts, today);
    const { id, position, at } = (await granted(desk.append(acts))).at(-1)!;
    return { ok: true, value: { entryId: id, position, at } };
  };
  return { facts, ledger: { append }, actor: { ...secretary, orgId }, today, newId, numberLetter: '' };
}
