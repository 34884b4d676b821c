import { isPosted, type PointsGrade, type PointsLine, type PointsPeriod, type PointsScheme } from './points.ts';
import { byDayThenId, type CountedLine, capLines, sumOf, worthOf } from './points-caps.ts';

export type CountedItem = {
  readonly code: string;
  /** Missing where this version of the scheme has no such item, as in lines from an old ledger. */
  readonly name?: string;
  readonly cap?: number;
  readonly sum: number;
  /** After its own cap, before that of its category. */
  readonly capped: number;
  readonly counts: number;
  readonly lines: readonly CountedLine[];
};
export type CountedCategory = {
  readonly code: string;
  readonly name?: string;
  readonly cap?: number;
  readonly sum: number;
  readonly counts: number;
  readonly items: readonly CountedItem[];
};

/** One person's points in one period with everything that led to them, all in hundredths. Any figure of it is a sum of what stands below. */
export type Balance = {
  readonly personId: string;
  readonly periodId: string;
  readonly schemeId: string;
  readonly version: number;
  readonly classCode: string;
  readonly exempt: boolean;
  readonly base: number;
  readonly carried: number;
  readonly categories: readonly CountedCategory[];
  readonly gains: number;
  readonly deductions: { readonly cap?: number; readonly sum: number; readonly counts: number; readonly items: readonly CountedItem[] };
  readonly beforeFactor: number;
  readonly factorPermille: number;
  readonly factorOn: PointsScheme['factorOn'];
  readonly total: number;
  readonly grade?: PointsGrade;
  /** Proposed or verified: not counted yet. */
  readonly pending: readonly PointsLine[];
};

/**
 * COMP-11 in the order of its reading: each line, cap per item, cap per category, sum with the base, then deductions (uncapped
 * unless the scheme says so), then the class factor on a total above zero. A total may be negative. Lines over a cap stay in the
 * ledger and add nothing, so that two PCs that both award offline never contradict each other.
 */
export function balanceOf(
  personId: string,
  { period, scheme, lines }: { period: PointsPeriod; scheme: PointsScheme; lines: readonly PointsLine[] },
): Balance {
  const own = lines.filter((it) => it.personId === personId && it.periodId === period.id).toSorted(byDayThenId);
  const posted = own.filter(isPosted);
  const takesOff = (code: string) => scheme.items.find((it) => it.code === code)?.sign === 'deduction';
  const classCode = classOf(personId, period, scheme);
  const schemeClass = scheme.classes.find((it) => it.code === classCode);
  const carried = period.carried.find((it) => it.personId === personId)?.hundredths ?? 0;

  const categories = categoriesOf(
    scheme,
    posted.filter((it) => !takesOff(it.item)),
  );
  const gains = scheme.baseHundredths + carried + sumOf(categories);
  const deductions = deductionsOf(
    scheme,
    posted.filter((it) => takesOff(it.item)),
  );
  const factorPermille = schemeClass?.factorPermille ?? 1000;
  const total = withFactor({ gains, deductions: deductions.counts, factorPermille, factorOn: scheme.factorOn });
  const exempt = schemeClass?.exempt ?? false;
  const grade = exempt ? undefined : gradeOf(total, scheme);
  return {
    personId,
    periodId: period.id,
    schemeId: scheme.id,
    version: scheme.version,
    classCode,
    exempt,
    base: scheme.baseHundredths,
    carried,
    categories,
    gains,
    deductions,
    beforeFactor: gains - deductions.counts,
    factorPermille,
    factorOn: scheme.factorOn,
    total,
    ...(grade && { grade }),
    pending: own.filter((it) => it.state === 'proposed' || it.state === 'verified'),
  };
}

/**
 * What one line changes in its period's total: less than it says where a cap cut it. Lines that were already reversed from another
 * period no longer stand beside it.
 */
export function effectOf(line: PointsLine, books: { period: PointsPeriod; scheme: PointsScheme; lines: readonly PointsLine[] }): number {
  const here = new Set(books.lines.flatMap((it) => (it.periodId === line.periodId ? [it.id] : [])));
  const standing = books.lines.filter((it) => !it.reversedBy || here.has(it.reversedBy));
  const total = (lines: readonly PointsLine[]) => balanceOf(line.personId, { ...books, lines }).total;
  return total(standing) - total(standing.filter((it) => it.id !== line.id));
}

/** The first class of the scheme is everybody's who has no other one. */
export const classOf = (personId: string, period: PointsPeriod, scheme: PointsScheme): string =>
  period.classOf.find((it) => it.personId === personId)?.classCode ?? scheme.classes[0]?.code ?? '';

/** Grades stand from the best down; the last one takes everybody below. */
export const gradeOf = (total: number, scheme: PointsScheme): PointsGrade | undefined =>
  scheme.grades.find((it) => total >= it.fromHundredths) ?? scheme.grades.at(-1);

/** What the next period starts with: a share of this one's total, rounded half up to whole points; of nothing or less, nothing. */
export const carriedOver = (totalHundredths: number, percent: number): number =>
  totalHundredths <= 0 ? 0 : Math.floor((totalHundredths * percent + 5000) / 10_000) * 100;

export function withFactor({
  gains,
  deductions,
  factorPermille,
  factorOn,
}: {
  gains: number;
  deductions: number;
  factorPermille: number;
  factorOn: PointsScheme['factorOn'];
}): number {
  const total = gains - deductions;
  switch (factorOn) {
    case 'positive-total':
      return total > 0 ? scaled(total, factorPermille) : total;
    case 'gains':
      return scaled(gains, factorPermille) - deductions;
    case 'whole-total':
      return scaled(total, factorPermille);
  }
}
const scaled = (hundredths: number, permille: number) => Math.floor((hundredths * permille + 500) / 1000);

function categoriesOf(scheme: PointsScheme, lines: readonly PointsLine[]): readonly CountedCategory[] {
  const codes = [...scheme.categories.map((it) => it.code), UNLISTED];
  return codes.flatMap((code) => {
    const category = scheme.categories.find((it) => it.code === code);
    const items = itemsOf(
      scheme,
      lines.filter((it) => categoryOf(it, scheme) === code),
    );
    if (items.length === 0) return [];
    const cap = category?.capHundredths;
    const capped = capLines(
      items.flatMap((it) => it.lines).toSorted((a, b) => byDayThenId(a.line, b.line)),
      cap,
      'category-cap',
    );
    const after = items.map((it) => {
      const counted = it.lines.map((one) => capped.get(one.line.id)!);
      return { ...it, counts: sumOf(counted), lines: counted };
    });
    return [
      {
        code,
        ...(category && { name: category.name }),
        ...(cap !== undefined && { cap }),
        sum: sumOf(items),
        counts: sumOf([...capped.values()]),
        items: after,
      },
    ];
  });
}

function deductionsOf(scheme: PointsScheme, lines: readonly PointsLine[]): Balance['deductions'] {
  const items = itemsOf(scheme, lines);
  const sum = 0 - sumOf(items);
  const cap = scheme.deductionCapHundredths;
  return { ...(cap !== undefined && { cap }), sum, counts: cap === undefined ? sum : Math.min(sum, cap), items };
}

const UNLISTED = '';
const categoryOf = (line: PointsLine, scheme: PointsScheme) => scheme.items.find((it) => it.code === line.item)?.category ?? UNLISTED;

function itemsOf(scheme: PointsScheme, lines: readonly PointsLine[]): readonly CountedItem[] {
  const valued = worthOf(lines);
  return [...new Set(lines.map((it) => it.item))].toSorted().map((code) => {
    const item = scheme.items.find((it) => it.code === code);
    // A deduction is not capped item by item: the scheme may cap them together.
    const cap = item?.sign === 'deduction' ? undefined : item?.capHundredths;
    const counted = valued.filter((it) => it.line.item === code);
    const capped = [...capLines(counted, cap, 'item-cap').values()];
    return {
      code,
      ...(item && { name: item.name }),
      ...(cap !== undefined && { cap }),
      sum: sumOf(counted),
      capped: sumOf(capped),
      counts: sumOf(capped),
      lines: capped,
    };
  });
}
