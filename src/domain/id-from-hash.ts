/** A record's id in the form of a UUID out of the first 32 digits of a version's hash (hex): whoever derives it from the same version gets the same. */
export const idFromHash = (hash: string): string => hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
