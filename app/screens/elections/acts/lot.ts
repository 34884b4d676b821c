/** A whole number below 2³², from the system's own chance. */
export const lot = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
