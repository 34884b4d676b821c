import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** An import that was confirmed, small enough for the drawer: 5,000 people are 3 MB of JSON and a fifth of that deflated. */
export const packed = (value: unknown): Uint8Array => deflateSync(strToU8(JSON.stringify(value)));
export const unpacked = (bytes: Uint8Array): unknown => JSON.parse(strFromU8(inflateSync(bytes)));
