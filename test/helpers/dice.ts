/** Chance that a seed repeats: xorshift, numbers from 0 up to `below`. */
export function dice(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/** The seed of a proof: a new one each time, or the one to be repeated. It is printed before anything happens. */
export function seedOf(proof: string): number {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);
  console.log(`${proof}: SEED=${seed}`);
  return seed;
}
