import type { HeldDays } from '../../src/domain/group/signs.ts';

const none: ReadonlyMap<string, HeldDays> = new Map();

/** On which days each group's recorded activities took place; `undefined` while they are first read. */
export const useHeldDays = (): ReadonlyMap<string, HeldDays> | undefined => none;
