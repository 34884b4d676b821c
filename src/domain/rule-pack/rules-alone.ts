const RULES: readonly string[] = ['rule-pack', 'pack-end', 'pack-file'];

/**
 * Whether an entry is about rules and nothing else. A former superior's rules hold on for the days on which it stood above the branch;
 * of everything else that it said a PC keeps nothing.
 */
export const isRulesAlone = (writes: readonly { readonly type: string }[]): boolean => writes.every(({ type }) => RULES.includes(type));
