/** What a sealed row belongs to: a row of another ledger, key, chunk or version does not unseal. */
export type Place = { readonly ledger: string; readonly generation: number; readonly program: string };
export type CacheKey = { readonly place: Place; readonly key: CryptoKey };
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly sealed: Uint8Array<ArrayBuffer> };

const IV_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function importCacheKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, place: Place, row: string, text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(place, row) }, key, encoder.encode(text));
  return { iv, sealed: new Uint8Array(sealed) };
}

/** `undefined` where the bytes are not exactly what was sealed for this row. */
export async function unseal(key: CryptoKey, place: Place, row: string, { iv, sealed }: Sealed): Promise<string | undefined> {
  try {
    return decoder.decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(place, row) }, key, sealed));
  } catch {
    return undefined;
  }
}

const bound = ({ ledger, generation, program }: Place, row: string) => encoder.encode(JSON.stringify([program, ledger, generation, row]));
