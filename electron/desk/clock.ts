/** The time of day, which people set, and the milliseconds since some start, which nobody can. */
export type Clock = { now(): number; ticks(): number };

export const systemClock: Clock = { now: () => Date.now(), ticks: () => performance.now() };
