import { attributesOf } from './xml.ts';

export type HiddenInTable = { readonly sheet: boolean; readonly rows: ReadonlySet<number> };

/** What an OpenDocument table hides, table by table in order; the library does not tell. */
export function hiddenInOds(content: string): readonly HiddenInTable[] {
  const unseen = stylesThatHide(content);
  const tables: { sheet: boolean; rows: Set<number> }[] = [];
  let row = 1;
  for (const [tag, element] of content.matchAll(/<table:(table|table-row)(?=[\s/>])[^>]*>/g)) {
    const attributes = attributesOf(tag);
    if (element === 'table') {
      tables.push({ sheet: unseen.has(attributes['style-name'] ?? ''), rows: new Set() });
      row = 1;
      continue;
    }
    const repeated = Number(attributes['number-rows-repeated'] ?? 1);
    const hides = attributes.visibility === 'collapse' || attributes.visibility === 'filter';
    if (hides) for (let at = row; at < row + Math.min(repeated, 100_000); at += 1) tables.at(-1)?.rows.add(at);
    row += repeated;
  }
  return tables;
}

function stylesThatHide(content: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [style] of content.matchAll(/<style:style\b[^>]*[^/]>[\s\S]*?<\/style:style>/g)) {
    if (/table:display="false"/.test(style)) names.add(attributesOf(style.slice(0, style.indexOf('>'))).name ?? '');
  }
  return names;
}
