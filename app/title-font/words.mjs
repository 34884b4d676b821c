import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the lock screen and 今日 write in the title face besides fixed words. */
const ALWAYS = '0123456789 年月日星期一二三四五六日先锋台账支部';
/** Where fixed words stand in the sources: titles of parts, and elements with the class `song`. */
const TITLES = [/<(?:Head|Wizard|PrintPreview|Trouble)\b[^>]*?\btitle="([^"]+)"/gs, /className="[^"]*\bsong\b[^"]*"[^>]*>([^<{]+)</gs];

/** Every character that the title face must draw, each once, in order. */
export function titleCharacters(root) {
  const folder = path.join(root, 'app');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const words = sources.flatMap((file) => {
    const source = readFileSync(path.join(folder, file), 'utf8');
    return TITLES.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1].trim()));
  });
  return [...new Set(ALWAYS + words.join(''))].sort().join('');
}
