import type { CommandContext, LedgerPort } from '../../../src/commands/context.ts';
import type { Facts } from '../../../src/data/document.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { done } from '../../../src/domain/outcome.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { secretary } from '../../helpers/desk.ts';
import { type Desk, granted, recordsOf } from '../../helpers/pc.ts';

/** The house's commands over the real ledger of a PC. */
export function commandsOn(desk: Desk, orgId: string, today: CivilDate): CommandContext {
  const documents = async () => [...fold(await recordsOf(desk)).documents.values()].map((it) => ({ ...it, body: JSON.parse(it.body) }));
  const all = async (type: string) => (await documents()).filter((it) => it.type === type);
  const facts = { all, one: async (type: string, id: string) => (await all(type)).find((it) => it.id === id), between: all };
  const append: LedgerPort['append'] = async (acts) => done((await granted(desk.append(acts))).at(-1)! as never);
  const newId = () => crypto.randomUUID();
  return {
    facts: facts as unknown as Facts,
    ledger: { append },
    actor: { ...secretary, orgId },
    today,
    newId,
    numberLetter: '',
  };
}
