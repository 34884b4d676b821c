import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];
const GIVEN = [...'海涛建国晓梅志强丽敏文博雪峰秀英俊杰佳慧永福桂兰明辉春燕立新'];

export type Planted = { readonly name: string; readonly phone: string; readonly idNumber: string };

/** Invented people, no two alike. */
export const plantedPeople = (count: number): readonly Planted[] =>
  Array.from({ length: count }, (_, n) => ({
    name: SURNAMES[n % 30]! + GIVEN[Math.floor(n / 30) % 30]! + GIVEN[(n * 7 + Math.floor(n / 900)) % 30]!,
    phone: `138${String(10_000_000 + n * 7_919).slice(-8)}`,
    idNumber: `110105${1950 + (n % 55)}${String(1 + (n % 12)).padStart(2, '0')}15${String(n).padStart(4, '0')}`,
  }));

/** GB18030 for the characters that names are made of: Node reads it and does not write it. */
const gbBytes = new Map<string, Buffer>();
const gb18030 = new TextDecoder('gb18030');
for (let high = 0x81; high <= 0xfe; high += 1) {
  for (let low = 0x40; low <= 0xfe; low += 1) gbBytes.set(gb18030.decode(Uint8Array.of(high, low)), Buffer.of(high, low));
}
const asGb18030 = (text: string) => Buffer.concat([...text].map((character) => gbBytes.get(character) ?? Buffer.from(character, 'latin1')));

const KEY_BYTES = 6;

/** Looks for texts in every byte of every file below a folder, as UTF-8, UTF-16 and GB18030; answers where they were found. */
export function searchFor(texts: readonly string[], folder: string): readonly string[] {
  const encodings = texts.flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    asGb18030(text),
  ]);
  const byStart = new Map<number, Buffer[]>();
  for (const bytes of encodings)
    byStart.set(bytes.readUIntBE(0, KEY_BYTES), [...(byStart.get(bytes.readUIntBE(0, KEY_BYTES)) ?? []), bytes]);
  return filesBelow(folder).flatMap((file) => {
    const bytes = contentOf(file);
    const found: string[] = [];
    for (let at = 0; at + KEY_BYTES <= bytes.length; at += 1) {
      const candidates = byStart.get(bytes.readUIntBE(at, KEY_BYTES));
      if (candidates?.some((text) => bytes.subarray(at, at + text.length).equals(text))) found.push(`${file} at ${at}`);
    }
    return found;
  });
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** A program that is running removes files while one looks. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
