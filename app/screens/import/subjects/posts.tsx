import { useMemo } from 'react';
import { planPostsImport } from '../../../../src/commands/import-posts.ts';
import { postStateNames } from '../../../../src/domain/names.ts';
import { oldPosts, POST_FIELDS, type PostField } from '../../../../src/exchange/import/ledgers/posts.ts';
import { type LedgerSource, readLedger } from '../../../../src/exchange/import/ledgers/read-ledger.ts';
import { bodies } from '../../../live/bodies.ts';
import { useDocs } from '../../../live/documents.ts';
import { usePeople } from '../../../live/people.ts';
import type { LedgerReading, ReadingParts, Subject } from '../subject.ts';
import { MonthOnlyField, readingOf, useLedgerParts } from './ledger.tsx';

function usePostsReading({ sources, draft, active }: ReadingParts): LedgerReading | undefined {
  const { today, settings, find } = useLedgerParts(draft);
  const { byId, nameOf } = usePeople();
  const posts = useDocs('pioneer-post');
  return useMemo(() => {
    if (!active || !find || !posts) return undefined;
    const around = { find, people: byId, posts: bodies(posts), today };
    const preview = readLedger(oldPosts(around), sources as readonly LedgerSource<PostField>[], settings);
    return readingOf(
      preview,
      ({ holderId, state, setUpOn, plate }) =>
        [holderId ? nameOf(holderId) : '没有党员', postStateNames[state], `${setUpOn} 设岗`, plate && `牌号 ${plate}`]
          .filter(Boolean)
          .join(' · '),
      planPostsImport,
    );
  }, [active, find, posts, byId, nameOf, today, sources, settings]);
}

export const postsSubject: Subject = {
  id: 'posts',
  title: '导入先锋岗台账',
  book: '先锋岗台账',
  unit: '个',
  into: '台账',
  set: POST_FIELDS,
  words: { add: '导入', change: '更改', same: '已经有', skip: '不导入', ask: '要认一认' },
  back: { rail: 'pioneer', tab: 'posts' },
  consequence: '按表里的状态记下来；没写状态也没写结束日期的，记为在岗。',
  undo: '整次导入可以撤销。',
  Options: MonthOnlyField,
  useReading: usePostsReading,
};
