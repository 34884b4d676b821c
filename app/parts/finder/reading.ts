import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

/** One character as it can be typed: itself (simplified, lower case) or one of its readings without tone; ü is typed v. */
export type Readable = { readonly character: string; readonly readings: readonly string[]; readonly letters: string };

const simplify = Converter({ from: 't', to: 'cn' });
const simplified = new Map<string, string>();
const known = new Map<string, Readable>();

/** What people type and what is stored, alike: half width, lower case, simplified, character by character. */
export function plainCharacter(character: string): string {
  const found = simplified.get(character);
  if (found !== undefined) return found;
  const plain = /\p{Script=Han}/u.test(character) ? simplify(character) : character.normalize('NFKC').toLowerCase();
  simplified.set(character, plain);
  return plain;
}

export const plainText = (text: string): string => [...text].map(plainCharacter).join('');

export function readable(character: string): Readable {
  const plain = plainCharacter(character);
  const found = known.get(plain);
  if (found) return found;
  const readings = /\p{Script=Han}/u.test(plain) ? readingsOf(plain) : [];
  const made = { character: plain, readings, letters: [...new Set([plain[0] ?? '', ...readings.map((one) => one[0] ?? '')])].join('') };
  known.set(plain, made);
  return made;
}

/** All readings, so that 曾 is found as zeng and as ceng: a name's own reading is known only to its bearer. */
const readingsOf = (character: string): readonly string[] => [
  ...new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }).filter((one) => /^[a-z]+$/.test(one))),
];
