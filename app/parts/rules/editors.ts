import { activityTypeNames, periodKindNames } from '../../../src/domain/names/activity.ts';
import { scorePartNames } from '../../../src/domain/names.ts';
import { type ObligationRule, scopeOf } from '../../../src/domain/obligation/rule.ts';
import type { Holidays, ParameterKey, ParameterValues, RevokingGround } from '../../../src/domain/parameters.ts';

/** How a rule is typed in: one text, a choice, or lines of a table. What cannot be read is `undefined`; the rule itself is the command's. */
export type Editor<V> =
  | { readonly form: 'text'; readonly write: (value: V) => string; readonly read: (text: string) => V | undefined }
  | { readonly form: 'choice'; readonly options: readonly { readonly value: V; readonly word: string }[] }
  | {
      readonly form: 'lines';
      readonly columns: readonly string[];
      readonly write: (value: V) => readonly (readonly string[])[];
      readonly read: (lines: readonly (readonly string[])[], before: V) => V | undefined;
    };
export type Editors = { readonly [K in ParameterKey]: Editor<ParameterValues[K]> };

const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s,，]/g, '');
const whole = (text: string): number | undefined => (/^\d+$/.test(plain(text)) ? Number(plain(text)) : undefined);
/** Yuan with at most two places, kept in fen. */
const fen = (text: string): number | undefined => {
  const [, yuan, cents = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(plain(text)) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
};
const yuan = (value: number): string => (value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2));
const every = <T>(values: readonly (T | undefined)[]): readonly T[] | undefined =>
  values.every((value) => value !== undefined) ? (values as readonly T[]) : undefined;

const count: Editor<number> = { form: 'text', write: String, read: whole };
const choice = <V extends string>(words: Readonly<Record<V, string>>): Editor<V> => ({
  form: 'choice',
  options: (Object.entries(words) as [V, string][]).map(([value, word]) => ({ value, word })),
});

export const editors: Editors = {
  'idea-answer-days': count,
  'idea-verify-days': count,
  'report-due-day': count,
  'report-paragraph-limit': count,
  'soon-days': count,
  'publicity-working-days': count,
  'post-review-months': count,
  'pledge-items-least': count,
  'pledge-items-most': count,
  'group-size-least': count,
  'group-size-most': count,
  'group-warn-months': count,
  'group-dissolve-months': count,
  'group-most-per-person': count,
  'group-appraisal-days': count,
  'group-activities-per-year': count,
  'group-excellent-from': count,
  'group-pass-from': count,
  'leader-allowance': { form: 'text', write: yuan, read: fen },
  'leader-bonus': { form: 'text', write: yuan, read: fen },
  'leader-allowance-months': count,
  'group-appraisal-weights': {
    form: 'lines',
    columns: ['指标', '权重'],
    write: (weights) => weights.map(({ part, weight }) => [scorePartNames[part], String(weight)]),
    read: (lines) =>
      every(
        lines.map(([name = '', points = '']) => {
          const [part, weight] = [named(scorePartNames, name), whole(points)];
          return part && weight !== undefined ? { part, weight } : undefined;
        }),
      ),
  },
  'group-stars': {
    form: 'lines',
    columns: ['星级', '满多少分'],
    write: (steps) => steps.map(({ stars, from }) => [String(stars), String(from)]),
    read: (lines) =>
      every(
        lines.map(([star = '', points = '']) => {
          const [stars, from] = [whole(star), whole(points)];
          return stars === undefined || from === undefined ? undefined : { stars, from };
        }),
      ),
  },
  'points-objection-days': count,
  'small-cell-least': count,
  'unmask-seconds': count,
  'retention-months': count,
  'activity-record-days': count,
  'party-election-quorum': choice({ 'at-least': '不少于五分之四', 'more-than': '超过五分之四' }),
  obligations: {
    form: 'lines',
    columns: ['事项', '多久', '次数', '提前几天', '依据'],
    write: linesOfRules,
    read: rulesOf,
  },
  'idea-reward-cap': { form: 'text', write: yuan, read: fen },
  'idea-reward-rate': {
    form: 'text',
    write: (rate) => String(Number((Number(rate) * 100).toFixed(4))),
    read: (text) => (/^\d{1,3}(\.\d{1,2})?$/.test(plain(text)) ? (Number(plain(text)) / 100).toFixed(4) : undefined),
  },
  'idea-one-off': choice({ whole: '当年全扣', 'yearly-share': '按年分摊' }),
  'election-electorate': choice({ 'all-participants': '全体组员', 'party-members': '组员中的党员' }),
  'election-probationary': choice({ 'may-not-stand': '不参加竞聘', 'may-stand': '可以竞聘' }),
  'election-quorum': choice({
    'over-half': '超过应到的一半',
    'at-least-four-fifths': '不少于应到的五分之四',
    'over-four-fifths': '超过应到的五分之四',
  }),
  'election-majority': choice({
    'over-half-of-valid': '超过有效票的一半',
    'over-half-of-expected': '超过应到人数的一半',
    'most-votes': '得票最多',
  }),
  'election-term-months': count,
  'idea-reward-table': {
    form: 'lines',
    columns: ['净效益满（元）', '奖励最少（元）', '奖励最多（元）'],
    write: (grades) => grades.map(({ fromFen, leastFen, mostFen }) => [yuan(fromFen), yuan(leastFen), yuan(mostFen)]),
    read: (lines) =>
      every(
        lines.map(([from = '', least = '', most = ''], at) => {
          const [fromFen, leastFen, mostFen] = [fen(from), fen(least), fen(most)];
          if (fromFen === undefined || leastFen === undefined || mostFen === undefined) return undefined;
          return { grade: at + 1, fromFen, leastFen, mostFen };
        }),
      ),
  },
  'idea-score-sheet': {
    form: 'lines',
    columns: ['评分项', '满分'],
    write: (sheet) => sheet.map(({ criterion, most }) => [criterion, String(most)]),
    read: (lines) =>
      every(
        lines.map(([criterion = '', points = '']) => {
          const most = whole(points);
          return criterion.trim() === '' || most === undefined ? undefined : { criterion: criterion.trim(), most };
        }),
      ),
  },
  'post-revoking-grounds': {
    form: 'lines',
    columns: ['理由'],
    write: (grounds) => grounds.map(({ name }) => [name]),
    read: groundsOf,
  },
  holidays: { form: 'lines', columns: ['休或班', '名称', '从', '到'], write: linesOfHolidays, read: holidaysOf },
};

/** A ground keeps its code as long as it keeps its words: posts that were revoked name only the code. */
function groundsOf(lines: readonly (readonly string[])[], before: readonly RevokingGround[]): readonly RevokingGround[] | undefined {
  const taken = new Set(before.map(({ code }) => code));
  const fresh = () => {
    let at = 1;
    while (taken.has(`own-${at}`)) at += 1;
    taken.add(`own-${at}`);
    return `own-${at}`;
  };
  return every(
    lines.map(([text = '']) => {
      const name = text.trim();
      return name === '' ? undefined : (before.find((ground) => ground.name === name) ?? { code: fresh(), name });
    }),
  );
}

function linesOfHolidays({ off, worked }: Holidays): readonly (readonly string[])[] {
  const lines = [...off.map(({ name, from, to }) => ['休', name, from, to]), ...worked.map((day) => ['班', '', day, day])];
  return lines.toSorted((one, other) => (one[2]! < other[2]! ? -1 : 1));
}

/** Whole years: the table knows every day of a year that it has lines for. */
function holidaysOf(lines: readonly (readonly string[])[]): Holidays | undefined {
  const read = every(
    lines.map(([kind = '', name = '', from = '', to = '']) => {
      const [first, last] = [plain(from), plain(to) || plain(from)];
      const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
      return (kind === '休' || kind === '班') && isDay(first) && isDay(last)
        ? { kind, name: name.trim(), from: first, to: last }
        : undefined;
    }),
  );
  if (!read || read.length === 0) return undefined;
  const years = read.map(({ from }) => from.slice(0, 4)).sort();
  return {
    from: `${years[0]}-01-01`,
    to: `${years.at(-1)}-12-31`,
    off: read.filter(({ kind }) => kind === '休').map(({ name, from, to }) => ({ name, from, to })),
    worked: read.filter(({ kind }) => kind === '班').map(({ from }) => from),
  };
}

function linesOfRules(rules: readonly ObligationRule[]): readonly (readonly string[])[] {
  return rules.map(({ counts, period, least, soonDays, source }) => [
    activityTypeNames[counts],
    periodKindNames[period],
    String(least),
    String(soonDays),
    source,
  ]);
}

/** Words are those of the screens. Whom a rule binds follows from what it counts, and from how many members on stays as it was. */
function rulesOf(lines: readonly (readonly string[])[], before: readonly ObligationRule[]): readonly ObligationRule[] | undefined {
  return every(
    lines.map(([what = '', often = '', times = '', ahead = '', source = '']): ObligationRule | undefined => {
      const [counts, period] = [named(activityTypeNames, what), named(periodKindNames, often)];
      const [least, soonDays] = [whole(times), whole(ahead)];
      if (!counts || !period || least === undefined || soonDays === undefined) return undefined;
      const { scope, fromMembers } = before.find((rule) => rule.counts === counts) ?? { scope: scopeOf(counts), fromMembers: undefined };
      return { counts, period, least, scope, soonDays, ...(fromMembers !== undefined && { fromMembers }), source: source.trim() };
    }),
  );
}
const named = <Value extends string>(names: Readonly<Record<Value, string>>, word: string): Value | undefined =>
  (Object.keys(names) as Value[]).find((value) => names[value] === word.trim());
