import type { AnyDoc, Doc, Facts } from '../data/document.ts';
import { type BodyOf, TYPES, type TypeName } from '../data/types/index.ts';
import type { Actor } from '../domain/actor.ts';
import { authorise, type Verb } from '../domain/authority.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { partnerRefusal, partnerships } from '../domain/group/partner.ts';
import { type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import { type ParameterKey, type ParameterValues, parameterAt, type RuleSetting } from '../domain/parameters.ts';
import type { Packs } from '../domain/rule-pack/rule-pack.ts';
import { rulesOn } from '../domain/rule-pack/rules-name.ts';
import { ruleSettings } from '../domain/rule-pack/settings.ts';
import type { Act, Write } from '../ledger/entry.ts';
import type { LedgerRefusal } from '../ledger/refusals.ts';
import { streamOf } from './in-streams.ts';

export type Saved = { readonly entryId: string; readonly position: number; readonly at: string };

/** Appends acts in order, fsynced before it answers; the live database shows them when it has answered. All or none are refused. */
export type LedgerPort = { append(acts: readonly Act[]): Promise<Outcome<Saved, LedgerRefusal>> };

/** What every command gets. Time, ids and the actor are passed in, so that nothing in a command is left to chance. */
export type CommandContext = {
  readonly facts: Facts;
  readonly ledger: LedgerPort;
  readonly actor: Actor;
  readonly today: CivilDate;
  /** The day on which this ledger began, where it is known. */
  readonly since?: CivilDate;
  readonly newId: () => string;
  /** Stands before the numbers that people see: empty at first, B after the first restore. */
  readonly numberLetter: string;
};

/** What a command answers: the rule's refusal, the ledger's, or what was saved. */
export type CommandOutcome<T> = Outcome<T, Refusal | LedgerRefusal>;

/** The write of a document's next version; `before` is the version that the rule saw. */
export function write<T extends TypeName>(type: T, id: string, before: Doc<T> | AnyDoc | undefined, body: BodyOf<T> | null): Write {
  const { kind, class: documentClass } = TYPES[type];
  return { kind, type, id, class: documentClass, base: before?.hash ?? null, body: body === null ? null : JSON.stringify(body) };
}

/** All records of a type without their envelopes, as rules take them. */
export const bodiesOf = async <T extends TypeName>(facts: Facts, type: T): Promise<readonly BodyOf<T>[]> =>
  (await facts.all(type)).map((document) => document.body);

/** Appends one act and answers with `value` once it is on disk. No command gets past the table of who may do what. */
export async function save<T>(context: CommandContext, verb: Verb, writes: readonly Write[], value: T): Promise<CommandOutcome<T>> {
  const allowed = await allowedTo(context, verb, writes);
  if (!allowed.ok) return allowed;
  const saved = await context.ledger.append([{ id: context.newId(), verb, writes }]);
  return saved.ok ? { ok: true, value } : saved;
}

/** By role, and in a group that another enterprise founded by what is the partner's. */
async function allowedTo({ actor, facts }: CommandContext, verb: Verb, writes: readonly Write[]): Promise<Outcome<unknown, Refusal>> {
  const allowed = authorise(actor.role, verb);
  if (!allowed.ok) return allowed;
  const joined = partnerships(await bodiesOf(facts, 'group-member'), await bodiesOf(facts, 'group-key'));
  if (joined.length === 0 || verb === 'join-group') return allowed;
  for (const written of writes) {
    const stream = await streamOf(written, writes, { facts, ownStream: actor.orgId });
    const partnership = joined.find(({ groupId }) => groupId === stream);
    const refusal = partnership && partnerRefusal(partnership, verb);
    if (refusal) return refuse(refusal);
  }
  return allowed;
}

/** An entry holds at most so many writes. */
const ENTRY_WRITES = 200;

/**
 * Appends one act that is too large for one entry, or that also writes documents which stay on this PC: those lie in entries of their
 * own. The parts are written in their order, all or none are refused, and Ctrl Z takes them back as one.
 */
export async function saveParts<T>(
  context: CommandContext,
  verb: Verb,
  parts: readonly (readonly Write[])[],
  value: T,
): Promise<CommandOutcome<T>> {
  const allowed = await allowedTo(context, verb, parts.flat());
  if (!allowed.ok) return allowed;
  const entries = parts
    .flatMap((writes) => [writes.filter((it) => it.class === 'D'), writes.filter((it) => it.class !== 'D')])
    .flatMap(inEntries);
  if (entries.length === 0) return { ok: true, value };
  const batchId = context.newId();
  const saved = await context.ledger.append(
    entries.map((writes, at) => ({
      id: context.newId(),
      verb,
      writes,
      ...(entries.length > 1 && { batch: { id: batchId, n: at + 1, of: entries.length } }),
    })),
  );
  return saved.ok ? { ok: true, value } : saved;
}

const inEntries = (writes: readonly Write[]): readonly (readonly Write[])[] =>
  Array.from({ length: Math.ceil(writes.length / ENTRY_WRITES) }, (_, at) => writes.slice(at * ENTRY_WRITES, (at + 1) * ENTRY_WRITES));

/** What the superiors' packs and the branch itself set; `parameterAt` chooses from it. */
export const settingsOf = async (facts: Facts): Promise<readonly RuleSetting[]> =>
  ruleSettings(await bodiesOf(facts, 'parameter'), await packsOf(facts));

export const packsOf = async (facts: Facts): Promise<Packs> => ({
  packs: await bodiesOf(facts, 'rule-pack'),
  ends: await bodiesOf(facts, 'pack-end'),
  terms: (await bodiesOf(facts, 'superior-terms')).flatMap(({ terms }) => terms),
});

/** Acts as a ledger gets them: each says by which rules it was decided. */
export async function underRules(acts: readonly Act[], facts: Facts, today: CivilDate): Promise<readonly Act[]> {
  const rules = rulesOn(await packsOf(facts), today);
  return acts.map((act) => ({ ...act, rules }));
}

/** The value of a parameter on a day. */
export const settingOf = async <K extends ParameterKey>({ facts }: CommandContext, key: K, on: CivilDate): Promise<ParameterValues[K]> =>
  parameterAt(await settingsOf(facts), key, on).value;
