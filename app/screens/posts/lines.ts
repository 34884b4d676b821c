const MOST = 12;
const LONGEST = 200;

/** A list typed line by line; numbers that people type before each line are taken off. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*\d{1,2}\s*[.、．)）]\s*/, '').trim())
    .filter((line) => line);

/** Why such a list cannot be saved, as the button says it. */
export function lineTrouble(text: string): string | undefined {
  const lines = linesOf(text);
  if (lines.length > MOST) return `最多 ${MOST} 条，现在 ${lines.length} 条`;
  const long = lines.findIndex((line) => line.length > LONGEST);
  return long >= 0 ? `第 ${long + 1} 条超过 ${LONGEST} 字` : undefined;
}
