/** The seed of a proof: a new one each time, or the one to be repeated. It is printed before anything happens. */
export function seedOf(proof: string): number {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);
  console.log(`${proof}: SEED=${seed}`);
  return seed;
}
