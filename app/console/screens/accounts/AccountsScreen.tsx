import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ConsoleRole } from '../../../../src/domain/county/console-role.ts';
import type { Column } from '../../../parts/columns.ts';
import { counted } from '../../../parts/counted.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { SelectFilter, StateTab } from '../../../parts/list.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { dateTime } from '../../../words/said.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { consoleRoleNames } from '../../words/names.ts';
import { say } from '../../words/refusals.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { type Account, type AccountRow, states } from './account.ts';
import { OpenAccountDialog } from './OpenAccountDialog.tsx';

const columns: readonly Column<AccountRow>[] = [
  { key: 'name', title: '姓名', width: 96, rank: 1, text: ({ name }) => name },
  { key: 'login', title: '登录名', width: 130, rank: 2, text: ({ login }) => login, compare: (a, b) => a.login.localeCompare(b.login) },
  { key: 'role', title: '身份', width: 110, rank: 1, text: ({ role }) => consoleRoleNames[role] },
  { key: 'organisation', title: '组织', width: 200, rank: 1, grows: true, text: ({ organisationName }) => organisationName },
  { key: 'factor', title: '动态口令', width: 92, rank: 4, text: ({ secondFactor }) => (secondFactor ? '已设' : '没有设') },
  { key: 'created', title: '开通', width: 108, rank: 5, text: ({ createdAt }) => dateTime(createdAt).slice(0, 10) },
  {
    key: 'state',
    title: '状态',
    width: 92,
    rank: 1,
    text: ({ state }) => states[state].word,
    cell: ({ state }) => <State {...states[state]} />,
  },
];
const tabs: readonly StateTab<AccountRow>[] = (['open', 'invited', 'closed'] as const).map((key) => ({
  key,
  word: states[key].word,
  has: ({ state }) => state === key,
}));
const selects: readonly SelectFilter<AccountRow>[] = [
  {
    key: 'role',
    any: '身份不限',
    options: (Object.keys(consoleRoleNames) as ConsoleRole[]).map((value) => ({ value, word: consoleRoleNames[value] })),
    has: ({ role }, value) => role === value,
  },
];
const match = (text: string) => (row: AccountRow) =>
  [row.name, row.login, row.organisationName].some((field) => field.toLowerCase().includes(text.toLowerCase()));

/** Who may come into the console, as what and for which part of the tree. */
export default function AccountsScreen() {
  const { session } = useInside();
  const nameOf = useOrganisationNames();
  const { value, refusal, again } = useAsked<{ readonly accounts: readonly Account[] }>('/api/accounts');
  const [isOpening, setOpening] = useState(false);
  const rows = useMemo(
    () => value?.accounts.map((account): AccountRow => ({ ...account, organisationName: nameOf(account.organisationId) })),
    [value, nameOf],
  );
  if (refusal) return <Refusal said={say(refusal)} />;
  return (
    <>
      <ListAndPanel
        name="accounts"
        label="账号"
        unit="个"
        head={
          <Head
            title="账号"
            facts={[{ label: '在用', figure: counted(rows, ({ state }) => state === 'open') }]}
            actions={
              session.role === 'administrator' && (
                <Button type="primary" onClick={() => setOpening(true)}>
                  开账号
                </Button>
              )
            }
          />
        }
        rows={rows}
        columns={columns}
        tabs={tabs}
        selects={selects}
        match={match}
        searchHint="姓名、登录名、组织"
        sheet={{ form: '', title: '账号清单' }}
        panelTitle={({ login }) => login}
        panel={(row) => <AccountPanel key={row.id} row={row} onChanged={again} />}
        empty={<Empty what="还没有账号。" />}
      />
      {isOpening && <OpenAccountDialog onChanged={again} onClose={() => setOpening(false)} />}
    </>
  );
}
