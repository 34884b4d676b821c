import { createHash } from 'node:crypto';
import { Ajv, type ValidateFunction } from 'ajv';
import { type CommandContext, underRules } from '../../src/commands/context.ts';
import { inStreams } from '../../src/commands/in-streams.ts';
import { type AnyDoc, type Doc, type Facts, listedBetween } from '../../src/data/document.ts';
import type { DocumentType } from '../../src/data/type.ts';
import { type BodyOf, type Kind, TYPES, type TypeName } from '../../src/data/types/index.ts';
import type { Actor } from '../../src/domain/actor.ts';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import { done, type Outcome, refuse } from '../../src/domain/outcome.ts';
import type { Act, Write } from '../../src/ledger/entry.ts';
import type { LedgerRefusal } from '../../src/ledger/refusals.ts';
import { secretary } from './secretary.ts';

export { secretary };

const ajv = new Ajv({ strict: true, allErrors: true });
const validators = new Map<TypeName, ValidateFunction>();
function complaintsAbout(type: TypeName, body: unknown): string | undefined {
  const validate = validators.get(type) ?? ajv.compile(TYPES[type].schema);
  validators.set(type, validate);
  return validate(body) ? undefined : ajv.errorsText(validate.errors);
}

const hashOf = (body: string) => createHash('sha256').update(body).digest('hex');

/** A desk with one branch on it: commands run against documents in memory, and every act that they append can be read. */
export type Desk = {
  readonly context: CommandContext;
  readonly acts: readonly Act[];
  /** Sits down as somebody else, on another day. */
  as(change: { readonly actor?: Partial<Actor>; readonly today?: CivilDate }): CommandContext;
  /** Puts a document there that an earlier act is supposed to have written. */
  given<T extends TypeName>(type: T, body: BodyOf<T>): Doc<T>;
  /** The same in the stream of a group. */
  givenIn<T extends TypeName>(stream: string, type: T, body: BodyOf<T>): Doc<T>;
  sees<T extends TypeName>(type: T, id: string): BodyOf<T> | undefined;
  seesAll<T extends TypeName>(type: T): readonly BodyOf<T>[];
  /** What a purge does to the live database. */
  forgets(ids: readonly string[]): void;
  /** From now on the ledger refuses. */
  fails(refusal: LedgerRefusal): void;
};

export function aDesk({ today = '2026-11-02', actor = secretary }: { today?: CivilDate; actor?: Actor } = {}): Desk {
  const documents = new Map<string, AnyDoc>();
  const acts: Act[] = [];
  let failure: LedgerRefusal | undefined;
  let ids = 0;

  function store(written: Write, entry: string, at: string, stream = actor.orgId): void {
    if (written.body === null) {
      documents.delete(written.id);
      return;
    }
    const body = JSON.parse(written.body);
    const type: DocumentType<never, Kind> = TYPES[written.type];
    documents.set(written.id, {
      id: written.id,
      kind: written.kind,
      type: written.type,
      class: written.class,
      state: type.state(body as never),
      on: type.on(body as never),
      org: stream,
      hash: hashOf(written.body),
      body,
      entry,
      at,
    } as AnyDoc);
  }

  function complaint(act: Act): LedgerRefusal | undefined {
    const classes = new Set(act.writes.map((written) => written.class));
    if (classes.has('D') && classes.size > 1) throw new Error(`${act.verb} mixes documents that stay here with others in one entry`);
    for (const { type, id, base, body } of act.writes) {
      if ((documents.get(id)?.hash ?? null) !== base)
        throw new Error(`${act.verb} wrote ${type} ${id} without having read its last version`);
      const reason = body === null ? undefined : complaintsAbout(type, JSON.parse(body));
      if (reason) return { code: 'body-invalid', type, path: '', reason };
    }
    return undefined;
  }

  function put<T extends TypeName>(stream: string, type: T, body: BodyOf<T>): Doc<T> {
    const reason = complaintsAbout(type, body);
    if (reason) throw new Error(`given ${type}: ${reason}`);
    const { kind, class: documentClass } = TYPES[type];
    store(
      { kind, type, id: body.id, class: documentClass, base: null, body: JSON.stringify(body) },
      'earlier',
      '2026-01-01T00:00:00.000Z',
      stream,
    );
    return documents.get(body.id) as never;
  }

  const all = <T extends TypeName>(type: T) => [...documents.values()].filter((it) => it.type === type) as unknown as Doc<T>[];
  const facts: Facts = {
    one: async <T extends TypeName>(type: T, id: string) => {
      const found = documents.get(id);
      return found?.type === type ? (found as Doc<T>) : undefined;
    },
    all: async (type) => all(type),
    between: async (type, from, until) => listedBetween(all(type), from, until),
  };

  const context: CommandContext = {
    facts,
    actor,
    today,
    newId: () => `id-${++ids}`,
    numberLetter: '',
    ledger: {
      append: async (asked): Promise<Outcome<{ entryId: string; position: number; at: string }, LedgerRefusal>> => {
        const placed = await inStreams(asked, { facts, ownStream: actor.orgId, newId: () => `id-${++ids}` });
        const appended = await underRules(placed, facts, today);
        const refusal = failure ?? appended.map(complaint).find((it) => it !== undefined);
        if (refusal) return refuse(refusal);
        const at = `${today}T01:00:00.000Z`;
        for (const act of appended) {
          acts.push(act);
          for (const written of act.writes) store(written, act.id, at, act.stream);
        }
        return done({ entryId: appended.at(-1)!.id, position: acts.length, at });
      },
    },
  };

  return {
    context,
    acts,
    as: (change) => ({ ...context, actor: { ...actor, ...change.actor }, today: change.today ?? today }),
    given: (type, body) => put(actor.orgId, type, body),
    givenIn: put,
    sees: (type, id) => {
      const found = documents.get(id);
      return found?.type === type ? (found.body as never) : undefined;
    },
    seesAll: (type) => [...documents.values()].filter((it) => it.type === type).map((it) => it.body as never),
    forgets: (ids) => {
      for (const id of ids) documents.delete(id);
    },
    fails: (refusal) => {
      failure = refusal;
    },
  };
}
