import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Standing } from '../../domain/county/relation.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { callerOf } from '../accounts/session.ts';
import { type AuditNote, recordAct } from '../audit/record.ts';
import type { AuditDetails } from '../audit/tables.ts';
import { type AccountCaller, ANYONE, type Caller } from '../authority/caller.ts';
import { idOf, mayCall, mayReach } from '../authority/check.ts';
import { type EndpointName, isOpen } from '../authority/table.ts';
import type { County } from '../county.ts';
import type { Database } from '../engine/engine.ts';
import type { AnsweredRefusal } from './answered-refusal.ts';
import { refusalShape } from './parts.ts';
import { statusOf } from './status.ts';

type Shape = { readonly params?: TSchema; readonly query?: TSchema; readonly body?: TSchema; readonly answer: TSchema };
type Part<S, K extends string> = S extends { readonly [P in K]: infer T extends TSchema } ? Static<T> : undefined;
export type Asked<in out S extends Shape> = {
  readonly params: Part<S, 'params'>;
  readonly query: Part<S, 'query'>;
  readonly body: Part<S, 'body'>;
};

/** What an endpoint works with. `db` is a transaction where something is written. */
export type Act = {
  readonly county: County;
  readonly db: Database;
  readonly caller: Caller;
  readonly now: Date;
  readonly reply: FastifyReply;
  /** Added to the line in the audit: ids, codes and numbers. */
  readonly note: (details: AuditDetails) => void;
  /** Who it turned out to be, where the caller was nobody yet. */
  readonly by: (account: { readonly accountId: string; readonly role: string; readonly organisationId: string }) => void;
};

/** Whoever calls an endpoint that the table does not open to anyone has an account. */
export function accountOf({ caller }: Pick<Act, 'caller'>): AccountCaller {
  if (caller.is !== 'account') throw new Error('this endpoint is not in the authority table as one for accounts');
  return caller;
}

/** What is answered may be as unchangeable as the domain keeps it. */
type Kept<T> = T extends object ? { readonly [K in keyof T]: Kept<T[K]> } : T;

export type Definition<in out S extends Shape, in out P, in out A> = {
  /** One line for the interface's description. */
  readonly summary: string;
  readonly shape: S;
  /** The organisations it is about, as they stand today or as they stood; the table says which of them the caller may reach. */
  readonly about?: (asked: Asked<S>, db: Database) => Promise<readonly (string | Standing)[]>;
  /** `own`: the endpoint divides its work into transactions itself, because something must stay even when it refuses. */
  readonly transaction?: 'own';
  readonly bodyLimit?: number;
  readonly perMinute?: number;
  /** What takes long and needs no database; done before the transaction, so that nobody waits for it. */
  readonly prepare?: (county: County, asked: Asked<S>) => Promise<Outcome<P, AnsweredRefusal>>;
  readonly does: (act: Act, asked: Asked<S>, prepared: P) => Promise<Outcome<A, AnsweredRefusal>>;
};
export type Endpoint = { readonly name: EndpointName; readonly register: (server: FastifyInstance, county: County) => void };

/** One endpoint: described, guarded by the authority table, run in a transaction, and written into the audit, always in this order. */
export const endpoint = <S extends Shape, A extends Kept<Static<S['answer']>>, P = undefined>(
  name: EndpointName,
  definition: Definition<S, P, A>,
): Endpoint => ({
  name,
  register: (server, county) => {
    const [method, url] = name.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
    const { summary, shape, bodyLimit, perMinute } = definition;
    server.route({
      method,
      url,
      ...(bodyLimit !== undefined && { bodyLimit }),
      ...(perMinute !== undefined && { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } }),
      schema: {
        summary,
        ...(shape.params && { params: shape.params }),
        ...(shape.query && { querystring: shape.query }),
        ...(shape.body && { body: shape.body }),
        response: { 200: shape.answer, default: refusalShape },
      },
      handler: async (request, reply) => {
        const outcome = await serve({ county, name, definition, writes: method !== 'GET' }, request, reply);
        if (outcome.ok) return outcome.value;
        return reply.code(statusOf(outcome.refusal)).send(outcome.refusal);
      },
    });
  },
});

type Served<in out S extends Shape, in out P, in out A> = {
  readonly county: County;
  readonly name: EndpointName;
  readonly definition: Definition<S, P, A>;
  readonly writes: boolean;
};

async function serve<S extends Shape, P, A>(
  { county, name, definition, writes }: Served<S, P, A>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Outcome<A, AnsweredRefusal>> {
  const { engine } = county;
  const now = county.now();
  const asked = { params: request.params, query: request.query, body: request.body } as Asked<S>;
  const identified = isOpen(name) ? done(ANYONE) : await callerOf(county, request);
  if (!identified.ok) return identified;
  const caller = identified.value;
  const line: AuditNote = { act: name, caller, at: now, address: request.ip, request: request.id, details: {}, organisationId: null };

  const work = async (db: Database, prepared: P): Promise<Outcome<A, AnsweredRefusal>> => {
    const about = (await definition.about?.(asked, db)) ?? [];
    line.organisationId = about[0] ? idOf(about[0]) : caller.is === 'account' ? caller.organisationId : null;
    const refusal = await mayReach(db, name, caller, about);
    if (refusal) return refuse(refusal);
    const act: Act = {
      county,
      db,
      caller,
      now,
      reply,
      note: (details) => Object.assign(line.details, details),
      by: (by) => (line.by = by),
    };
    const outcome = await definition.does(act, asked, prepared);
    if (outcome.ok && writes) await recordAct(db, line, undefined);
    return outcome;
  };

  const run = async (): Promise<Outcome<A, AnsweredRefusal>> => {
    const refusal = mayCall(name, caller);
    if (refusal) return refuse(refusal);
    const prepared = (await definition.prepare?.(county, asked)) ?? done(undefined as P);
    if (!prepared.ok) return prepared;
    const inTransaction = writes && definition.transaction !== 'own';
    return inTransaction ? engine.attempt((tx) => work(tx, prepared.value)) : work(engine.db, prepared.value);
  };
  const outcome = await run();
  if (!outcome.ok && (writes || outcome.refusal.code === 'authority-missing')) await recordAct(engine.db, line, outcome.refusal);
  return outcome;
}
