const LESS = 0x3c;
const BANG = 0x21;
const DASH = 0x2d;
const BRACKET = 0x5b;

/** The XML of office files never declares a document type; one that does wants to pull something in, from here or from outside. */
export function declaresEntities(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(LESS); at !== -1 && at < bytes.length - 2; at = bytes.indexOf(LESS, at + 1)) {
    if (bytes[at + 1] === BANG && bytes[at + 2] !== DASH && bytes[at + 2] !== BRACKET) return true;
  }
  return false;
}

/** Readers of office XML expect UTF-8, and a scan for declarations must not be deceived by another encoding. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const little = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === LESS && bytes[1] === 0);
  const big = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === LESS);
  return little || big ? new TextEncoder().encode(new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes)) : bytes;
}

export const xmlText = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

/** The attributes of one opening tag, by their name without prefix. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, attribute, , double, single] of tag.matchAll(/(?:\s|:)([\w-]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    attributes[attribute!] = unescaped(double ?? single ?? '');
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, named) => {
    if (named) return NAMED[named.toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
