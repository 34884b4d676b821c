import type { Outcome } from '../../src/domain/outcome.ts';
import type { Machine, Taken } from '../../src/domain/step.ts';
import { secretary } from './secretary.ts';

export const aStep = (change: Partial<Taken> = {}): Taken => ({
  on: '2026-11-02',
  by: secretary.profileId,
  role: secretary.role,
  reason: '支委会议定',
  ...change,
});

export const aPaper = { issuer: '云岭纺织支部', documentNumber: '云纺支〔2026〕3 号', decidedOn: '2026-10-30', signatory: '周文' } as const;

/** Which pairs of a state and an act a rule allows, tried out one by one: `draft → declared`. */
export function allowedSteps<State extends string>(
  machine: Machine<State>,
  acts: Readonly<Record<string, { readonly to: State; readonly run: (state: State) => Outcome<{ readonly state: State }> }>>,
): readonly string[] {
  const states = Object.keys(machine.transitions) as State[];
  return states.flatMap((state) =>
    Object.values(acts).flatMap(({ to, run }) => {
      const outcome = run(state);
      if (outcome.ok && outcome.value.state !== to) throw new Error(`${state} led to ${outcome.value.state} instead of ${to}`);
      return outcome.ok ? [`${state} → ${to}`] : [];
    }),
  );
}

/** Every arrow of the table. */
export const arrowsOf = <State extends string>(machine: Machine<State>): readonly string[] =>
  (Object.keys(machine.transitions) as State[]).flatMap((state) => machine.transitions[state].map((to) => `${state} → ${to}`));
