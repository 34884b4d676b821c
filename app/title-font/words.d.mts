export function titleCharacters(root: string): string;
