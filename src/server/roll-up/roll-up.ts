import { Type } from 'typebox';
import { civilDateAt, shiftMonth } from '../../domain/civil-date.ts';
import { done } from '../../domain/outcome.ts';
import { newestVersion } from '../../domain/report/handed-in.ts';
import { type FigureTitle, figureId, REPORT_FIGURES } from '../../domain/report/report-figures.ts';
import type { RolledPart, RollUp } from '../../domain/report/roll-up.ts';
import { endpoint } from '../http/endpoint.ts';
import { closed, oneOf, uuid } from '../http/parts.ts';
import { rolledMonths } from './months.ts';
import type { StoredReport } from './read.ts';
import { month as monthShape, rollUpShape } from './shapes.ts';

/** A month's sum over an organisation and over those directly below it, as the tree stood on the month's last day. */
export const rollUp = endpoint('GET /api/organisations/:id/roll-up', {
  summary: 'Sums of a month’s reports over an organisation and over each part of it, beside what the superiors themselves state',
  shape: {
    params: Type.Object({ id: uuid }, closed),
    query: Type.Object({ month: monthShape, line: Type.Optional(oneOf('territorial', 'sectoral')) }, closed),
    answer: rollUpShape,
  },
  about: async ({ params }) => [params.id],
  does: async ({ db, now }, { params: { id }, query: { month, line = 'territorial' } }) => {
    const before = shiftMonth(month, -1);
    const today = civilDateAt(now.getTime());
    const { trees, reports, of, dueOn } = await rolledMonths(db, id, { months: [before, month], typed: month, today });
    const [then, rolled] = [of(before, line), of(month, line)];
    const earlier = new Map([...(then ? [then] : []), ...(then?.parts ?? [])].map((part) => [part.organisation.id, part]));
    const told = (part: RolledPart) => toldOf(part, earlier.get(part.organisation.id));
    return done({
      month,
      dueOn: dueOn(month),
      figures: figuresOf(reports),
      whole: rolled ? told(rolled) : null,
      parts: (rolled?.parts ?? []).map(told),
      second: trees.get(month)!.second.length,
    });
  },
});

/** What a newer desk reports beside the figures that are known here stands at the end of its line. */
function figuresOf(reports: readonly StoredReport[]): readonly FigureTitle[] {
  const known = new Set(REPORT_FIGURES.map(figureId));
  const more = new Map<string, FigureTitle>();
  for (const { lines } of reports)
    for (const { line, figures } of lines)
      for (const { key, title } of figures) {
        const id = figureId({ line, key });
        if (!known.has(id) && !more.has(id)) more.set(id, { line, key, title });
      }
  const first = REPORT_FIGURES.map(({ line, key, title }) => ({ line, key, title }));
  return [...first, ...more.values()].toSorted((one, other) => one.line - other.line);
}

function toldOf({ organisation, coverage, sums, stated, unchanged, own }: RolledPart, then: RolledPart | RollUp | undefined) {
  const { id, name, type } = organisation;
  const report = own && (newestVersion(own.versions) as StoredReport | undefined);
  return {
    ...{ id, name, type, coverage },
    sums: Object.fromEntries(sums),
    stated: Object.fromEntries(stated),
    unchanged: Object.fromEntries(unchanged),
    before: then ? { sums: Object.fromEntries(then.sums), coverage: then.coverage } : null,
    own: own ? { at: own.at, report: report ? { stream: report.stream, id: report.id } : null } : null,
  };
}
