import { Button } from 'antd';
import { mayDo } from '../../../src/domain/authority.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { isServing } from '../../../src/domain/post.ts';
import { useKeys } from '../../keys.ts';
import { SampleButton } from '../../leaving/SampleButton.tsx';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { useParameters } from '../../live/parameters.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { PipsLegend } from '../../parts/Pips.tsx';
import { go, useWindow } from '../../where.ts';
import { KindSwitch } from './KindSwitch.tsx';
import { NominatePost } from './NominatePost.tsx';
import { PostPanel } from './PostPanel.tsx';
import './posts.css';
import { needsSelect, type PostRow, postColumns, postTabs } from './post-rows.tsx';
import { useMatchWithPeople } from './use-match-with-people.ts';
import { usePostRows } from './use-post-rows.ts';

const LIST = 'posts';
const sheet = { form: 'F-15', title: '党员先锋岗清单' };
const selects = [needsSelect];
const holderOf = ({ post }: PostRow) => (post.holderId ? [post.holderId] : []);

/** 先锋 › 先锋岗: the list with the chosen post beside it. `new:<id>` sets up the place of that post for its next holder. */
export default function PostsScreen({ id = '' }: { readonly id?: string }) {
  const rows = usePostRows();
  const today = useToday();
  const { role } = useDesk().session.actor;
  const setList = useWindow((window) => window.setList);
  const { where, close } = useWindow();
  const days = parameterAt(useParameters(), 'publicity-working-days', today).value;
  const match = useMatchWithPeople('pioneer-post', holderOf);
  const mayNominate = mayDo(role, 'nominate-post');
  const begin = () => go({ rail: 'pioneer', tab: 'posts', page: 'new' });
  useKeys([{ key: 'Ctrl+N', does: '设先锋岗', run: () => (mayNominate ? begin() : false) }]);
  const count = (has: (row: PostRow) => boolean) => String(rows?.filter(has).length ?? 0);
  const show = (tab: string, needs?: string) => () => setList(LIST, { tab, selects: needs ? { needs } : {}, search: '' });
  const facts = [
    { label: '在岗', figure: count(({ post }) => isServing(post)), onOpen: show('serving') },
    { label: '公示中', figure: count(({ post }) => post.state === 'publicity'), onOpen: show('publicity') },
    { label: '考评到期', figure: count((row) => row.isReviewSoon), onOpen: show('', 'review') },
    { label: '要核对', figure: count((row) => row.flags.length > 0), onOpen: show('', 'flag') },
  ];
  return (
    <>
      <ListAndPanel
        name={LIST}
        label="先锋岗清单"
        unit="个"
        head={
          <Head
            title="先锋岗"
            beside={<KindSwitch kind="posts" />}
            facts={rows?.length ? facts : []}
            actions={
              <>
                <Button onClick={() => go({ rail: 'pioneer', tab: 'posts', page: 'print', id: 'register' })}>打印导出</Button>
                {mayNominate && (
                  <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
                    设先锋岗
                  </Button>
                )}
              </>
            }
            more={[
              { key: 'import', word: '导入旧台账', onClick: () => go({ rail: 'pioneer', tab: 'posts', page: 'import' }) },
              { key: 'plates', word: '打印全部牌子', onClick: () => go({ rail: 'pioneer', tab: 'posts', page: 'print', id: 'plates' }) },
            ]}
          />
        }
        rows={rows}
        columns={postColumns}
        tabs={postTabs}
        selects={selects}
        match={match}
        sheet={sheet}
        batch={batch}
        panelTitle={({ post }) => (post.plate ? `先锋岗 ${post.plate}` : '先锋岗')}
        panel={(row) => <PostPanel row={row} />}
        onOpenPage={(row) => go({ rail: 'pioneer', tab: 'posts', page: 'post', id: row.id })}
        legend={<PipsLegend of={['here', 'arrived', 'decided']} />}
        empty={
          <Empty
            what="还没有先锋岗。"
            first={`先定岗位和标准，再公示 ${days} 个工作日，没有异议就命名、授牌。`}
            actions={
              <>
                {mayNominate && <Button onClick={begin}>设先锋岗</Button>}
                <SampleButton form="post" />
              </>
            }
          />
        }
      />
      {where.page === 'new' && (!id || rows) && (
        <NominatePost
          today={today}
          after={rows?.find((row) => row.id === id)?.post}
          onClose={close}
          onNominated={(nominated) => {
            close();
            setList(LIST, { tab: '', selects: {}, search: '', selected: nominated });
          }}
        />
      )}
    </>
  );
}

const batch = (rows: readonly PostRow[]) => (
  <Button
    size="small"
    onClick={() => go({ rail: 'pioneer', tab: 'posts', page: 'print', id: `plates:${rows.map(({ id }) => id).join(',')}` })}
  >
    打印牌子
  </Button>
);
