const vague = ['加强', '努力', '积极', '认真', '进一步', '争取', '不断', '切实'];

/** Words that promise a mood: said as a hint where the item names no figure. One word per item is enough. */
export function vagueWords(items: readonly string[]): readonly { readonly item: number; readonly word: string }[] {
  return items.flatMap((text, at) => {
    const word = /[\d一二两三四五六七八九十百零每]/.test(text.replaceAll('进一步', ''))
      ? undefined
      : vague.find((one) => text.includes(one));
    return word ? [{ item: at + 1, word }] : [];
  });
}
