import { useMemo, useState } from 'react';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { Person } from '../../../src/domain/person.ts';
import { personStory } from '../../../src/domain/person-story.ts';
import { memberCardSheet } from '../../../src/exchange/fill/member-card.ts';
import { severalSheets } from '../../../src/exchange/print/several.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { useToday } from '../../live/clock.ts';
import { SelectField } from '../../parts/fields.tsx';
import { useWindow } from '../../where.ts';
import { useStoryFacts } from './use-person-story.ts';

const YEARS_BACK = 5;

/** F-57, a sheet for each of these members, of the year that is chosen. */
export function MemberCards({ organisation, people }: { readonly organisation: Organisation; readonly people: readonly Person[] }) {
  const today = useToday();
  const close = useWindow((window) => window.close);
  const facts = useStoryFacts();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const sheets = useMemo(
    () =>
      facts &&
      people.map((person) =>
        memberCardSheet(organisation, personStory(person, facts, today), { year, today, activities: facts.activities }),
      ),
    [facts, people, organisation, year, today],
  );
  const [first] = sheets ?? [];
  const html = useMemo(() => sheets && severalSheets(sheets), [sheets]);
  if (!first) return null;
  return (
    <LeavingPage
      name="member-card"
      filled={first}
      {...(html ? { html } : {})}
      receiver="本人"
      fields={['姓名', '性别', '人员类别', '部门岗位', '入党和转正时间', '全年记实']}
      count={people.length}
      unit="人"
      stays="电话、出生年月打码，身份证号不打印。一人一式两份，本人和支部各存一份。"
      {...(people.length === 1 ? { about: { type: 'person' as const, id: people[0]!.id } } : {})}
      settings={
        <SelectField
          label="哪一年"
          options={Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back)).map((value) => ({
            value,
            word: `${value} 年`,
          }))}
          value={year}
          onChange={(value) => setYear(value ?? String(thisYear))}
        />
      }
      onClose={close}
    />
  );
}
