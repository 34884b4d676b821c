import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { isMember, type Person } from '../../../src/domain/person.ts';
import { useKeys } from '../../keys.ts';
import { SampleButton } from '../../leaving/SampleButton.tsx';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useNotice } from '../../live/notice.ts';
import { useRows } from '../../live/rows.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import type { ListSheet } from '../../parts/shown.ts';
import { useMatch } from '../../search/use-search.ts';
import { go, useWindow } from '../../where.ts';
import { NoticeForm } from './acts/forms.tsx';
import { EnrolPerson } from './PersonForm.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import './people.css';
import { byName } from '../../words/order.ts';
import { departmentSelect, isHere, noticeSelect, type PersonRow, rosterColumns, rosterTabs, rowOf } from './roster-rows.tsx';

const LIST = 'roster';
const sheet: ListSheet<PersonRow> = { form: 'F-52', title: '人员清单', about: ({ id }) => id };
const byPersonName = (one: PersonRow, other: PersonRow): number => byName(one.person.name, other.person.name);
const freshTab = { selects: {}, search: '' };

/** 党员 › 名册. */
export default function RosterScreen() {
  const documents = useDocs('person');
  const rows = useRows(documents, rowOf, byPersonName);
  const [columns, tabs] = useMemo(() => shapeOf(rows ?? []), [rows]);
  const { version } = useNotice();
  const selects = useMemo(() => [departmentSelect(rows ?? []), noticeSelect(version)], [rows, version]);
  const { where, close, setList } = useWindow();
  const match = useMatch('person');
  const [telling, setTelling] = useState<readonly Person[]>();
  const begin = () => go({ rail: 'people', tab: 'roster', page: 'new' });
  const { role } = useDesk().session.actor;
  const [mayEnrol, mayImport, mayTell] = [mayDo(role, 'enrol-person'), mayDo(role, 'import-roster'), mayDo(role, 'give-notice')];
  useKeys([{ key: 'Ctrl+N', does: '登记人员', run: () => (mayEnrol ? begin() : false) }]);
  const awaiting = useMemo(() => rows?.filter(({ person }) => person.notice === 'awaiting').length ?? 0, [rows]);
  const openImport = () => go({ rail: 'people', tab: 'roster', page: 'import' });
  return (
    <>
      <ListAndPanel
        name={LIST}
        label="名册"
        sheet={sheet}
        unit="人"
        head={
          <Head
            title="名册"
            facts={rows?.length ? headFacts(rows, (change) => setList(LIST, change)) : []}
            actions={
              <>
                <Button onClick={() => go({ rail: 'people', tab: 'roster', page: 'print', id: 'roster' })}>打印花名册</Button>
                {mayImport && <Button onClick={openImport}>导入花名册</Button>}
                {mayEnrol && (
                  <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
                    登记人员
                  </Button>
                )}
              </>
            }
          />
        }
        rows={rows}
        columns={columns}
        tabs={tabs}
        selects={selects}
        match={match}
        panelTitle={({ person }) => person.department ?? '名册'}
        panel={(row) => <PersonPanel row={row} />}
        onOpenPage={({ id }) => go({ rail: 'people', tab: 'roster', page: 'person', id })}
        batch={(ticked) => (
          <>
            {mayTell && (
              <Button size="small" onClick={() => setTelling(ticked.map(({ person }) => person))}>
                记告知
              </Button>
            )}
            <Button size="small" onClick={() => print('notice', ticked)}>
              打印告知书
            </Button>
            {ticked.some(({ person }) => isMember(person)) && (
              <Button size="small" onClick={() => print('card', ticked)}>
                打印一卡一表
              </Button>
            )}
          </>
        )}
        legend={mayTell && awaiting > 0 && <span className="caption">勾选几个人，可以一起记告知、打印告知书</span>}
        empty={
          <Empty
            what="名册还是空的。"
            first="有现成的花名册就导入，Excel、WPS、CSV 都行；也可以一个一个登记。"
            actions={
              <>
                {mayImport && <Button onClick={openImport}>导入花名册</Button>}
                {mayEnrol && <Button onClick={begin}>登记人员</Button>}
                <SampleButton form="roster" />
              </>
            }
          />
        }
      />
      {where.page === 'new' && (
        <EnrolPerson
          onClose={close}
          onEnrolled={(id) => {
            close();
            setList(LIST, { tab: '', selected: id });
          }}
        />
      )}
      {telling && <NoticeForm people={telling} onClose={() => setTelling(undefined)} />}
    </>
  );
}

/** Where people are is told once somebody is elsewhere. */
const shapeOf = (rows: readonly PersonRow[]) =>
  [
    rows.some(({ person }) => person.presence !== 'here') ? rosterColumns : rosterColumns.filter(({ key }) => key !== 'presence'),
    rows.some(({ person }) => person.presence === 'mobile') ? rosterTabs : rosterTabs.filter(({ key }) => key !== 'mobile'),
  ] as const;

const print = (what: 'notice' | 'card', rows: readonly PersonRow[]) =>
  go({ rail: 'people', tab: 'roster', page: 'print', id: `${what}:${rows.map(({ id }) => id).join(',')}` });

type Show = (change: { readonly tab?: string; readonly selects?: Record<string, string>; readonly search?: string }) => void;

function headFacts(rows: readonly PersonRow[], show: Show) {
  const here = rows.filter(isHere);
  const count = (has: (person: Person) => boolean) => here.filter(({ person }) => has(person)).length;
  const full = count(({ standing }) => standing === 'full');
  const probationary = count(({ standing }) => standing === 'probationary');
  const awaiting = rows.filter(({ person }) => person.notice === 'awaiting').length;
  return [
    { label: '党员', figure: `${full + probationary} 人`, onOpen: () => show({ ...freshTab, tab: 'members' }) },
    { label: `正式 ${full}，预备`, figure: `${probationary} 人`, onOpen: () => show({ ...freshTab, tab: 'members' }) },
    {
      label: '积极分子',
      figure: `${count(({ standing }) => standing === 'activist')} 人`,
      onOpen: () => show({ ...freshTab, tab: 'activists' }),
    },
    { label: '待告知', figure: `${awaiting} 人`, onOpen: () => show({ ...freshTab, tab: '', selects: { notice: 'awaiting' } }) },
  ];
}
