import { type CommandContext, underRules } from '../../src/commands/context.ts';
import { inStreams } from '../../src/commands/in-streams.ts';
import { type AnyDoc, type Doc, type Facts, listedBetween } from '../../src/data/document.ts';
import type { TypeName } from '../../src/data/types/index.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { done, refuse } from '../../src/domain/outcome.ts';
import type { LedgerRefusal } from '../../src/ledger/refusals.ts';
import { type WrittenVersion, writtenBy } from '../../src/ledger/written.ts';
import { type Packet, withWritten } from './packet.ts';

/** The same commands as at the desk; in here they know the rules and what is the person's own, and nobody else's records; the next of several commands knows what the one before wrote. `onWritten` hears what an act left behind. */
export function contextOf(packet: Packet, onWritten?: (versions: readonly WrittenVersion[]) => void): CommandContext {
  const { personId, orgId, name } = packet;
  let documents = packet.known as readonly AnyDoc[];
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
        const placed = await inStreams(acts, { facts, ownStream: orgId, newId: () => crypto.randomUUID() });
        const ruled = await underRules(placed, facts, today);
        const reply = await window.shell.appendAsParticipant(ruled);
        const last = reply.ok ? reply.value.at(-1) : undefined;
        if (!reply.ok) return refuse(reply.refusal as LedgerRefusal);
        const written = writtenBy(ruled, reply.value);
        documents = withWritten({ ...packet, known: documents as readonly Doc[] }, written).known as readonly AnyDoc[];
        onWritten?.(written);
        return done({ entryId: last?.id ?? '', position: last?.position ?? 0, at: last?.at ?? '' });
      },
    },
    actor: { profileId: personId, personId, name, role: 'participant', orgId },
    today,
    newId: () => crypto.randomUUID(),
    numberLetter: '',
  };
}
