import { useMemo } from 'react';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { PointsLine, PointsPeriod, PointsScheme } from '../../../src/domain/points.ts';
import { explainPoints } from '../../../src/domain/points-explanation.ts';
import { publication } from '../../../src/domain/points-period.ts';
import { gradesSheet, pointsSheet, statementSheet } from '../../../src/exchange/fill/points.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { NAMES_WITHHELD, useNaming } from '../../leaving/use-naming.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { usePeople } from '../../live/people.ts';
import { SelectField } from '../../parts/fields.tsx';
import { go, useWindow } from '../../where.ts';
import { openPoints } from './PointsSwitch.tsx';

/** F-19 three times: `ledger:<period>` for the books, `grades:<period>` for the wall, `statement:<period>:<person>` for the person. */
export default function PointsPrintPage({ id }: { readonly id: string }) {
  const organisation = useOrganisation();
  const lines = useDocs('points-line');
  const periods = useDocs('points-period');
  const schemes = useDocs('points-scheme');
  const isRosterRead = useDocs('person') !== undefined;
  const [what, periodId = '', personId = ''] = id.split(':');
  const books = useMemo(
    () => lines && periods && schemes && { lines: bodies(lines), periods: bodies(periods), schemes: bodies(schemes) },
    [lines, periods, schemes],
  );
  // Before the roster is read everybody would seem to be gone.
  if (!organisation || !books || !isRosterRead) return null;
  const period = books.periods.find((one) => one.id === periodId);
  if (what === 'ledger') return <Ledger organisation={organisation} books={books} period={period} />;
  const scheme = books.schemes.find((one) => one.id === period?.schemeId);
  if (!period || !scheme) return null;
  if (what === 'grades') return <Grades organisation={organisation} period={period} scheme={scheme} />;
  return <Statement organisation={organisation} period={period} scheme={scheme} lines={books.lines} personId={personId} />;
}

type Books = {
  readonly lines: readonly PointsLine[];
  readonly periods: readonly PointsPeriod[];
  readonly schemes: readonly PointsScheme[];
};
type LedgerProps = { readonly organisation: Organisation; readonly books: Books; readonly period: PointsPeriod | undefined };

function Ledger({ organisation, books, period }: LedgerProps) {
  const today = useToday();
  const { nameOf, onReceiver, isOutside } = useNaming();
  const close = useWindow((window) => window.close);
  const lines = useMemo(() => (period ? books.lines.filter(({ periodId }) => periodId === period.id) : books.lines), [books.lines, period]);
  const filled = useMemo(
    () => pointsSheet(organisation, { ...books, lines }, { nameOf, period: period?.name ?? today }),
    [organisation, books, lines, nameOf, period, today],
  );
  return (
    <LeavingPage
      name="points"
      filled={filled}
      receiver=""
      onReceiver={onReceiver}
      fields={['姓名', '项目', '分值', '事由', '状态']}
      count={lines.length}
      unit="笔"
      stays={`按日期排，不按分数排。${isOutside ? NAMES_WITHHELD : ''}`}
      onClose={close}
      settings={
        <SelectField
          label="哪一期"
          options={[{ value: '', word: '全部' }, ...books.periods.map((one) => ({ value: one.id, word: one.name }))]}
          value={period?.id ?? ''}
          onChange={(chosen) => go({ rail: 'pioneer', tab: 'points', page: 'print', id: `ledger:${chosen ?? ''}` })}
        />
      }
    />
  );
}

type OfPeriod = { readonly organisation: Organisation; readonly period: PointsPeriod; readonly scheme: PointsScheme };

function Grades({ organisation, period, scheme }: OfPeriod) {
  const today = useToday();
  const { byId } = usePeople();
  const grades = useMemo(() => publication(period, { scheme, people: [...byId.values()], on: today }), [period, scheme, byId, today]);
  const filled = useMemo(() => gradesSheet(organisation, { period, scheme, grades }), [organisation, period, scheme, grades]);
  const named = grades.reduce((sum, { people }) => sum + people.length, 0);
  return (
    <LeavingPage
      name="grades"
      filled={filled}
      receiver="张贴公示"
      fields={['等次', '人数', '同意公示的人的姓名']}
      count={named}
      unit="人"
      stays="分数不打印；没有同意公示的人只计数。"
      onClose={() => openPoints('period', period.id)}
    />
  );
}

type StatementProps = OfPeriod & { readonly lines: readonly PointsLine[]; readonly personId: string };

function Statement({ organisation, period, scheme, lines, personId }: StatementProps) {
  const person = usePeople().byId.get(personId);
  const explanation = useMemo(() => explainPoints(personId, { period, scheme, lines }), [personId, period, scheme, lines]);
  const filled = useMemo(() => person && statementSheet(organisation, person, explanation), [organisation, person, explanation]);
  if (!person || !filled) return null;
  return (
    <LeavingPage
      name="statement"
      filled={filled}
      receiver="本人"
      fields={['姓名', '每一笔积分', '合计', '等次']}
      count={explanation.rows.filter(({ row }) => row === 'line').length}
      unit="笔"
      stays="别人的积分不在里面。"
      about={{ type: 'person', id: personId }}
      onClose={() => go({ rail: 'people', tab: 'roster', page: 'person', id: personId })}
    />
  );
}
