import type { ReadLimits } from './limits.ts';
import type { ImportRefusal } from './refusals.ts';

/** To be asked before the bytes are read into memory at all. */
export const tooLarge = (name: string, bytes: number, limits: ReadLimits): ImportRefusal | undefined =>
  bytes > limits.fileBytes ? { code: 'workbook-too-large', name, bytes, limit: limits.fileBytes } : undefined;
