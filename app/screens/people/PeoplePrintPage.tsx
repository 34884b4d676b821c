import { useMemo, useState } from 'react';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { isMember, type Person } from '../../../src/domain/person.ts';
import { minimalRoster } from '../../../src/domain/report/minimal-roster.ts';
import { informationSheet, noticeSheet, REQUESTS, rosterSheet } from '../../../src/exchange/fill/people.ts';
import { severalSheets } from '../../../src/exchange/print/several.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { useNotice } from '../../live/notice.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { SelectField } from '../../parts/fields.tsx';
import { useWindow } from '../../where.ts';
import { byName } from '../../words/order.ts';
import { MemberCards } from './MemberCardsPrint.tsx';
import { usePersonStory } from './use-person-story.ts';

/** `roster`, `notice:<ids>`, `card:<ids>` or `information:<id>`. */
export default function PeoplePrintPage({ id }: { readonly id: string }) {
  const documents = useDocs('person');
  const organisation = useOrganisation();
  if (!documents || !organisation) return null;
  const [what, ids = ''] = id.split(':');
  if (what === 'roster') return <Roster organisation={organisation} people={documents.map(({ body }) => body)} />;
  const wanted = new Set(ids.split(','));
  const chosen = documents
    .flatMap(({ id: one, body }) => (wanted.has(one) ? [body] : []))
    .toSorted((one, other) => byName(one.name, other.name));
  if (what === 'card') return <MemberCards organisation={organisation} people={chosen.filter(isMember)} />;
  if (what === 'notice') return <Notices organisation={organisation} people={chosen} />;
  return chosen[0] ? <Information organisation={organisation} person={chosen[0]} /> : null;
}

type Props = { readonly organisation: Organisation; readonly people: readonly Person[] };

/** Names go out only of people who were told and agreed; the others are left out and counted. */
function Roster({ organisation, people }: Props) {
  const today = useToday();
  const close = useWindow((window) => window.close);
  const { named, awaitingNotice, notAgreed } = useMemo(() => minimalRoster(people, today), [people, today]);
  const told = useMemo(() => named.toSorted((one, other) => byName(one.name, other.name)), [named]);
  const filled = useMemo(() => rosterSheet(organisation, told, today), [organisation, told, today]);
  const left = [awaitingNotice && `${awaitingNotice} 人没有告知`, notAgreed && `${notAgreed} 人没有同意姓名上报`]
    .filter(Boolean)
    .join('，');
  return (
    <LeavingPage
      name="roster"
      filled={filled}
      receiver=""
      fields={['姓名', '性别', '人员类别', '部门', '岗位', '党小组', '入党时间', '转正时间']}
      count={told.length}
      unit="人"
      stays={`电话、出生年月、身份证号不打印。${left && `${left}，不在里面。`}`}
      onClose={close}
    />
  );
}

function Notices({ organisation, people }: Props) {
  const today = useToday();
  const close = useWindow((window) => window.close);
  const notice = useNotice();
  const sheets = useMemo(
    () => people.map((person) => noticeSheet(organisation, person, today, notice)),
    [organisation, people, today, notice],
  );
  const first = sheets[0];
  const html = useMemo(() => severalSheets(sheets), [sheets]);
  if (!first) return null;
  return (
    <LeavingPage
      // The standard Word file holds the standard words.
      {...(notice.text === undefined ? { name: 'notice' as const } : {})}
      filled={first}
      {...(html ? { html } : {})}
      receiver="本人"
      fields={['姓名']}
      count={people.length}
      unit="人"
      stays="一人一张，一式两份。"
      onClose={close}
    />
  );
}

/** F-61: everything the ledger holds about one person, for that person. */
function Information({ organisation, person }: { readonly organisation: Organisation; readonly person: Person }) {
  const today = useToday();
  const close = useWindow((window) => window.close);
  const story = usePersonStory(person);
  const [request, setRequest] = useState<(typeof REQUESTS)[number]>(REQUESTS[0]);
  const filled = useMemo(
    () => story && informationSheet(organisation, story, { request, on: today }),
    [organisation, story, request, today],
  );
  if (!filled) return null;
  return (
    <LeavingPage
      name="my-information"
      filled={filled}
      receiver="本人"
      fields={['本人的全部信息']}
      count={filled.rows.信息?.length ?? 0}
      unit="条"
      stays="别人的信息不在里面。"
      about={{ type: 'person', id: person.id }}
      settings={
        <SelectField
          label="本人要什么"
          options={REQUESTS.map((value) => ({ value, word: value }))}
          value={request}
          onChange={(value) => setRequest(value ?? REQUESTS[0])}
        />
      }
      onClose={close}
    />
  );
}
