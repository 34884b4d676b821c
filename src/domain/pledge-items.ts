const LONGEST_ITEM = 200;
const MOST_ITEMS = 10;
const MARKS = '。；！？，、;!?,';
/** Ends a sentence by itself: nothing is put between it and the next line. */
const ENDS = /[。；！？，、;!?,.：:]$/u;

/**
 * What was written line by line as the items of a pledge, with nothing lost: a line is an item. What is longer than an item is cut behind
 * a punctuation mark; where that makes too many, the lines as they were written are joined and cut as one text.
 * `text` is a candidacy’s, of at most 1000 characters; ten items hold 2000.
 */
export function itemsOf(text: string): readonly string[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const items = lines.flatMap((line) => partsOf(line));
  return items.length > MOST_ITEMS ? partsOf(lines.reduce((all, line) => `${all}${ENDS.test(all) ? '' : '；'}${line}`)) : items;
}

/** Never more parts than items are allowed: the fewer are left, the longer each has to be at least. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_ITEM) {
    const least = Math.max(1, rest.length - (MOST_ITEMS - 1 - parts.length) * LONGEST_ITEM);
    const at = placeToCut(rest, least);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}

/** Behind the last punctuation mark that an item still holds, else where it is full, and never within a character. */
function placeToCut(text: string, least: number): number {
  for (let at = LONGEST_ITEM; at >= least; at -= 1) if (MARKS.includes(text[at - 1]!)) return at;
  const last = text.charCodeAt(LONGEST_ITEM - 1);
  return last >= 0xd800 && last <= 0xdbff ? LONGEST_ITEM - 1 : LONGEST_ITEM;
}
