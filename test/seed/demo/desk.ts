import type { CommandContext, CommandOutcome } from '../../../src/commands/context.ts';
import { openLive } from '../../../src/data/live/open-live.ts';
import type { Role } from '../../../src/domain/actor.ts';
import { civilDateAt } from '../../../src/domain/civil-date.ts';
import { done } from '../../../src/domain/outcome.ts';
import type { LedgerRecord } from '../../../src/ledger/entry.ts';
import { changeOf } from '../../../src/ledger/fold.ts';
import { type Folders, foundedDesk, LIGHT_COST } from '../../helpers/founded-desk.ts';
import type { Chance } from '../chance.ts';
import { organisation, PASSWORD, SECRETARY } from './branch.ts';

const HOUR = 3_600_000;

/** A desk whose clock is turned: every act is written by the app's own services on the day on which it happened. */
export type SeedDesk = {
  /** Turns the clock to nine in the morning of a day. */
  on(day: string): void;
  /** Runs a command; a refusal ends the seed, for it would be a mistake in here. */
  does<I extends readonly unknown[], T>(
    command: (context: CommandContext, ...input: I) => Promise<CommandOutcome<T>>,
    ...input: I
  ): Promise<T>;
  /** The secretary is this person of the roster. */
  isPerson(personId: string): Promise<void>;
  readonly facts: CommandContext['facts'];
  close(): Promise<void>;
};

export async function openSeedDesk(folders: Folders, chance: Chance, firstDay: string): Promise<SeedDesk> {
  let now = Date.parse(`${firstDay}T01:00:00Z`);
  const profile = { name: SECRETARY, role: 'secretary' as Role, password: PASSWORD };
  const clock = { now: () => now, ticks: () => performance.now() };
  const founded = await foundedDesk(folders, { organisation, profile }, { clock, passwordCost: LIGHT_COST });
  const { desk } = founded;
  let { session } = founded;
  const records = async (after: number) => {
    const { json, next } = await granted(desk.records(after));
    return { changes: (JSON.parse(json) as readonly LedgerRecord[]).map(changeOf), next };
  };
  const live = await openLive({ mark: session.mark, records, cache: 'none' });
  const context = (): CommandContext => ({
    facts: live.facts,
    actor: session.actor,
    today: civilDateAt(now),
    newId: () => uuid(chance),
    numberLetter: session.numberLetter,
    ledger: {
      append: async (acts) => {
        now += 60_000 + chance.below(600_000);
        const reply = await desk.append(acts);
        if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
        await live.catchUp();
        const last = reply.value.at(-1)!;
        return done({ entryId: last.id, position: last.position, at: last.at });
      },
    },
  });
  return {
    on: (day) => {
      now = Math.max(now, Date.parse(`${day}T01:00:00Z`) + chance.below(HOUR));
    },
    does: async (command, ...input) => {
      const outcome = await command(context(), ...input);
      if (!outcome.ok) throw new Error(`${command.name} on ${civilDateAt(now)}: ${JSON.stringify(outcome.refusal)}`);
      return outcome.value;
    },
    async isPerson(personId) {
      session = await granted(desk.linkProfile({ profileId: session.actor.profileId, personId }));
      await live.catchUp();
    },
    facts: live.facts,
    close: async () => {
      await live.close();
      await desk.lock();
    },
  };
}

async function granted<T>(
  reply: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown }>,
): Promise<T> {
  const answer = await reply;
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

/** The same seed gives the same ids. */
function uuid(chance: Chance): string {
  const hex = Array.from({ length: 32 }, (_, at) => (at === 12 ? 4 : at === 16 ? 8 + chance.below(4) : chance.below(16)).toString(16)).join(
    '',
  );
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
