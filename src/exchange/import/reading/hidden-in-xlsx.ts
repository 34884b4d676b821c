import { attributesOf, xmlText } from './xml.ts';
import type { Parts } from './zip.ts';

/** Row numbers that a sheet hides, by the sheet's relation id. The library tells them only together with every empty formatted cell. */
export function hiddenRowsInXlsx(parts: Parts): ReadonlyMap<string, ReadonlySet<number>> {
  const relations = xmlText(parts.get('xl/_rels/workbook.xml.rels'));
  const byRelation = new Map<string, ReadonlySet<number>>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const { Id, Target } = attributesOf(tag);
    const part = Target && (parts.get(Target.replace(/^\//, '')) ?? parts.get(`xl/${Target.replace(/^\.\//, '')}`));
    if (Id && part && Target.includes('sheet')) byRelation.set(Id, hiddenRows(xmlText(part)));
  }
  return byRelation;
}

function hiddenRows(sheet: string): ReadonlySet<number> {
  const hidden = new Set<number>();
  let row = 0;
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?row\b[^>]*>/g)) {
    const given = /\sr="(\d+)"/.exec(tag);
    row = given ? Number(given[1]) : row + 1;
    if (/\shidden="(1|true)"/.test(tag)) hidden.add(row);
  }
  return hidden;
}
