import type { ShellRefusal } from '../contract.ts';

export const refused = (refusal: ShellRefusal): { readonly ok: false; readonly refusal: ShellRefusal } => ({ ok: false, refusal });
export const answered = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
