import type { KeyFile } from '../key-file.ts';
import type { CountyFile } from './county-file.ts';

/** Restores count from B upwards; further PCs take one of the letters at the other end. Two of them rarely get the same. */
const LETTERS = 'JKLMNPQRSTUVWXYZ';
export const letterFor = (device: string): string => LETTERS[Number.parseInt(device.slice(0, 1), 16) % LETTERS.length]!;

/** A copied PC became a device of its own: the county file says which, whatever key file was copied or restored beside it. */
export const keysAs = (keys: KeyFile, { device }: Pick<CountyFile, 'device'> | { readonly device: undefined }): KeyFile =>
  device === undefined || device === keys.device ? keys : { ...keys, device, numbering: letterFor(device) };
