import { type CommandContext, underRules } from '../../src/commands/context.ts';
import { type AnyDoc, type Doc, type Facts, listedBetween } from '../../src/data/document.ts';
import type { TypeName } from '../../src/data/types/index.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { done, refuse } from '../../src/domain/outcome.ts';
import type { LedgerRefusal } from '../../src/ledger/refusals.ts';
import type { Packet } from './packet.ts';

/** The same commands as at the desk; in here they know the rules and what is the person's own, and nobody else's records. */
export function contextOf({ personId, orgId, name, known }: Packet): CommandContext {
  const documents = known as readonly Doc[] as readonly AnyDoc[];
  const today = civilDateAt(Date.now());
  const all = <T extends TypeName>(type: T) => documents.filter((it) => it.type === type) as unknown as readonly Doc<T>[];
  const facts: Facts = {
    one: async <T extends TypeName>(type: T, id: string) => documents.find((it) => it.type === type && it.id === id) as Doc<T> | undefined,
    all: async (type) => all(type),
    between: async (type, from, until) => listedBetween(all(type), from, until),
  };
  return {
    facts,
    ledger: {
      append: async (acts) => {
        const reply = await window.shell.appendAsParticipant(await underRules(acts, facts, today));
        const last = reply.ok ? reply.value.at(-1) : undefined;
        if (!reply.ok) return refuse(reply.refusal as LedgerRefusal);
        return done({ entryId: last?.id ?? '', position: last?.position ?? 0, at: last?.at ?? '' });
      },
    },
    actor: { profileId: personId, personId, name, role: 'participant', orgId },
    today,
    newId: () => crypto.randomUUID(),
    numberLetter: '',
  };
}
