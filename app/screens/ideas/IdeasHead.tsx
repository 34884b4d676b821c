import { Button } from 'antd';
import { memo, useCallback, useMemo } from 'react';
import type { Figure } from '../../../src/domain/amount.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { ideaStatistics } from '../../../src/domain/idea/statistics.ts';
import { useToday } from '../../live/clock.ts';
import { useInPause } from '../../live/in-pause.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { go, useWindow } from '../../where.ts';
import { type IdeaRow, shortMoney } from './idea-rows.tsx';
import { statisticsId } from './statistics-period.ts';

const LIST = 'ideas';
const begin = (page: 'log' | 'meeting') => go({ rail: 'pioneer', tab: 'ideas', page });
const shown = ['participation', 'adoption', 'benefit'];

/** Title, this year's figures and the buttons. Apart from the list: nobody who saves waits for a year's statistics. */
export const IdeasHead = memo(function IdeasHead({ rows }: { readonly rows: readonly IdeaRow[] | undefined }) {
  const today = useToday();
  const employees = useOrganisation()?.employees ?? 0;
  const setList = useWindow((window) => window.setList);
  const doing = useWindow(({ where }) => where.page);
  const settled = useInPause(rows);
  const year = today.slice(0, 4);
  const figures = useMemo(() => {
    const ideas = (settled ?? []).map(({ idea }) => idea);
    return new Map(ideaStatistics(ideas, employees, `${year}-01-01`, today).map((figure) => [figure.key, figure]));
  }, [settled, employees, year, today]);
  const openStatistics = useCallback(
    (figure: string) => go({ rail: 'pioneer', tab: 'ideas', page: 'statistics', id: statisticsId(year, figure) }),
    [year],
  );
  const more = useMemo(
    () => [
      { key: 'statistics', word: '统计', onClick: () => openStatistics('proposed') },
      { key: 'import', word: '导入旧台账', onClick: () => go({ rail: 'pioneer', tab: 'ideas', page: 'import' }) },
    ],
    [openStatistics],
  );
  const proposed = figures.get('proposed');
  const facts = [
    { label: '今年', figure: proposed ? amountText(proposed.amount) : '', onOpen: () => setList(LIST, { tab: '', selects: { year } }) },
    ...shown.flatMap((key) => {
      const figure = figures.get(key);
      return figure ? [{ label: figure.title, figure: shortText(figure), onOpen: () => openStatistics(key) }] : [];
    }),
  ];
  return <Head title="金点子" facts={rows?.length ? facts : []} actions={<Actions isAtMeeting={doing === 'meeting'} />} more={more} />;
});

const Actions = memo(function Actions({ isAtMeeting }: { readonly isAtMeeting: boolean }) {
  return (
    <>
      <Button onClick={() => go({ rail: 'pioneer', tab: 'ideas', page: 'print', id: 'ledger' })}>打印导出</Button>
      <Button onClick={() => begin('meeting')}>会上连记</Button>
      <Button type={isAtMeeting ? 'default' : 'primary'} icon={<PlusOutlined />} onClick={() => begin('log')}>
        记金点子
      </Button>
    </>
  );
});

/** Money in 万; a share of people with the people it is of. */
function shortText({ key, amount, records }: Figure): string {
  if (amount.is === 'money') return shortMoney(amount.fen);
  return key === 'participation' ? `${records.length} 人，${amountText(amount)}` : amountText(amount);
}
