import type { CivilDate } from '../../../src/domain/civil-date.ts';

/** A row of 今日: what, why (the rule with its numbers), and the verb on its button. */
export type MatterSaid = { readonly what: string; readonly why: string; readonly verb: string };
/** A row of 等别人: what, and whose turn it is. */
export type WaitingSaid = { readonly what: string; readonly who: string };

type Coded = { readonly code: string };
type With<M extends Coded, C> = M extends { readonly code: infer Codes } ? (C extends Codes ? M : never) : never;
export type MatterWords<M extends Coded> = { readonly [C in M['code']]: (matter: With<M, C>, today: CivilDate) => MatterSaid };
export type WaitingWords<M extends Coded> = { readonly [C in M['code']]: (matter: With<M, C>, today: CivilDate) => WaitingSaid };
