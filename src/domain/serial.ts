/** Crockford's alphabet: no I, L, O, U, so that a serial read off paper is typed right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The serial number printed on a form and held by its QR code: `62-7F3K9Q2D-M` = form number, the first 40 bits of the
 * record's UUID, a check character. It is computed, never stored; Ctrl K finds the record by `recordPrefix`.
 */
export function serialOf(formNumber: string, recordId: string): string {
  const form = formNumber.replace(/^F-/, '');
  const code = encode(Number.parseInt(recordId.replaceAll('-', '').slice(0, 10), 16));
  return `${form}-${code}-${check(form + code)}`;
}

/** Reads a serial as people type it (lower case, full width, O for 0, blanks); `undefined` when the check character is wrong. */
export function readSerial(typed: string): { readonly formNumber: string; readonly recordPrefix: string } | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s–—_]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const [, form, code, given] = /^(?:F-)?(\d{2})-?([0-9A-HJKMNP-TV-Z]{8})-?([0-9A-HJKMNP-TV-Z])$/.exec(plain) ?? [];
  if (!form || !code || check(form + code) !== given) return undefined;
  const hex = decode(code).toString(16).padStart(10, '0');
  return { formNumber: `F-${form}`, recordPrefix: `${hex.slice(0, 8)}-${hex.slice(8)}` };
}

function encode(value: number): string {
  let rest = value;
  let text = '';
  for (let index = 0; index < 8; index += 1) {
    text = alphabet[rest % 32]! + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
const decode = (code: string): number => [...code].reduce((value, character) => value * 32 + alphabet.indexOf(character), 0);
/** Odd weights: one wrong character is always found, two swapped ones nearly always. */
const check = (text: string): string =>
  alphabet[[...text].reduce((sum, character, index) => sum + (2 * index + 1) * alphabet.indexOf(character), 0) % 32]!;
