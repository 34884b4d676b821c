import type { Actor, Role } from './actor.ts';
import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';

/** What is copied off a paper on which a decision was taken, or on which a second person signed. */
export type Paper = {
  readonly issuer: string;
  readonly documentNumber: string;
  readonly decidedOn: CivilDate;
  readonly signatory: string;
  readonly opinion?: string;
  /** Under which the receiver took it in, where that is told. */
  readonly registerNumber?: string;
};

/**
 * One step of a record: which state it reached, when, by whom, why, on which paper. `by` is a profile's id, in self-service the
 * person's, and never a name, so that the record survives the purge of a person. Steps are only ever added.
 */
export type Step<State extends string> = {
  readonly to: State;
  readonly on: CivilDate;
  readonly by: string;
  readonly role: Role;
  readonly reason?: string;
  readonly paper?: Paper;
  readonly evidenceIds?: readonly string[];
};

/** A step before it is known where it leads. */
export type Taken = Omit<Step<string>, 'to'>;
/** What a person says about a step: without a day it was today, with a paper it was the day on the paper. */
export type StepNote = {
  readonly on?: CivilDate;
  readonly reason?: string;
  readonly paper?: Paper;
  readonly evidenceIds?: readonly string[];
};

/** Which states may follow which. A state without followers is the end: such a record is only read. */
export type Transitions<State extends string> = { readonly [S in State]: readonly State[] };
export type Machine<State extends string> = { readonly type: string; readonly transitions: Transitions<State> };

/** Work is recorded late, never early. */
export function taken(actor: Actor, today: CivilDate, note: StepNote = {}): Outcome<Taken> {
  const on = note.on ?? note.paper?.decidedOn ?? today;
  if (on > today) return refuse({ code: 'date-in-future', field: 'on', date: on, today });
  const reason = note.reason?.trim();
  return done({
    on,
    by: actor.role === 'participant' && actor.personId ? actor.personId : actor.profileId,
    role: actor.role,
    ...(reason && { reason }),
    ...(note.paper && { paper: note.paper }),
    ...(note.evidenceIds && { evidenceIds: note.evidenceIds }),
  });
}

/** The record in its next state with the step added, or which states would have allowed it. No step lies before the last one. */
export function stepTo<State extends string, R extends { readonly state: State; readonly steps: readonly Step<State>[] }>(
  machine: Machine<State>,
  record: R,
  to: State,
  step: Taken,
): Outcome<R> {
  if (!machine.transitions[record.state].includes(to)) {
    return refuse({ code: 'wrong-state', type: machine.type, state: record.state, expected: statesBefore(machine, to) });
  }
  const last = record.steps.at(-1)?.on;
  if (last && step.on < last) return refuse({ code: 'step-before-last', on: step.on, last });
  return done({ ...record, state: to, steps: [...record.steps, { ...step, to }] });
}

export const statesBefore = <State extends string>(machine: Machine<State>, to: State): readonly State[] =>
  (Object.keys(machine.transitions) as State[]).filter((state) => machine.transitions[state].includes(to));

export const isEnd = <State extends string>(machine: Machine<State>, state: State): boolean => machine.transitions[state].length === 0;
