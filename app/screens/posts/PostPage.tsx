import { Button } from 'antd';
import { reviewResultNames } from '../../../src/domain/names.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { holdsPost } from '../../../src/domain/post.ts';
import { useParameters } from '../../live/parameters.ts';
import { useWho } from '../../live/who.ts';
import { Card } from '../../parts/Card.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { onTimeline } from '../../parts/past.ts';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { PostActs } from './PostActs.tsx';
import { FigureOfPost, PostFacts } from './PostFacts.tsx';
import { pastOf } from './post-past.ts';
import './posts.css';
import { type PostRow, PostStateMark } from './post-rows.tsx';
import { usePostRows } from './use-post-rows.ts';

/** One post with everything that happened to it. */
export default function PostPage({ id }: { readonly id: string }) {
  const whoOf = useWho();
  const rows = usePostRows();
  const close = useWindow((window) => window.close);
  const grounds = useParameters();
  const row = rows?.find((one) => one.id === id);
  if (!row) return null;
  const { post, today, savedAt, holder } = row;
  const print = (what: 'card' | 'notice' | 'plates') => go({ rail: 'pioneer', tab: 'posts', page: 'print', id: `${what}:${id}` });
  return (
    <RecordPage
      crumb={{ word: '先锋岗', rest: `共 ${rows?.length ?? 0} 个`, onClick: close }}
      name={post.name}
      state={<PostStateMark row={row} soft />}
      pips={<HowFar id={id} savedAt={savedAt} />}
      facts={[holder, ...(post.plate ? [`牌号 ${post.plate}`] : []), ...(post.onDutyOn ? [`${dayWord(post.onDutyOn, today)} 上岗`] : [])]}
      actions={
        <>
          {post.state === 'publicity' && (
            <Button icon={<PrinterOutlined />} onClick={() => print('notice')}>
              打印公示
            </Button>
          )}
          <Button icon={<PrinterOutlined />} onClick={() => print('card')}>
            打印登记表
          </Button>
        </>
      }
      more={holdsPost(post) ? [{ key: 'plates', word: '打印牌子', onClick: () => print('plates') }] : []}
      next={<PostActs row={row} />}
      sections={[
        {
          key: 'past',
          word: '经过',
          children: <Timeline items={onTimeline(pastOf(post, parameterAt(grounds, 'post-revoking-grounds', today).value, whoOf), today)} />,
        },
        { key: 'reviews', word: '考评', count: post.reviews.length, children: <Reviews row={row} /> },
        { key: 'objections', word: '异议', count: post.objections.length, children: <Objections row={row} /> },
      ]}
      side={
        <>
          <Card title="岗位">
            <PostFacts row={row} full />
          </Card>
          <Card title="生产指标">
            {post.figure ? <FigureOfPost row={row} /> : <p className="caption">可以挂一个这个岗直接管得到的数，每月记一次。</p>}
          </Card>
        </>
      }
    />
  );
}

function Reviews({ row: { post, today } }: { readonly row: PostRow }) {
  if (post.reviews.length === 0) return <p className="caption">还没有考评过。</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">结果</th>
          <th scope="col">评语</th>
        </tr>
      </thead>
      <tbody>
        {post.reviews.toReversed().map(({ on, result, note }) => (
          <tr key={on}>
            <td>{dayWord(on, today)}</td>
            <td>{reviewResultNames[result]}</td>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Objections({ row: { post, today } }: { readonly row: PostRow }) {
  if (post.objections.length === 0) return <p className="caption">没有收到异议。</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">异议</th>
          <th scope="col">处理</th>
        </tr>
      </thead>
      <tbody>
        {post.objections.map(({ id, on, matter, outcome, reason }) => (
          <tr key={id}>
            <td>{dayWord(on, today)}</td>
            <td>{matter}</td>
            <td>{outcome ? `${outcome === 'upheld' ? '成立' : '不成立'}：${reason ?? ''}` : '还没有处理'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
