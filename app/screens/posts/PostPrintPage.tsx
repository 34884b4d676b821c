import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { Doc } from '../../../src/data/document.ts';
import { leadOrganisationNames } from '../../../src/domain/names.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { mayBeNamedPublicly } from '../../../src/domain/person.ts';
import { holdsPost, type Post } from '../../../src/domain/post.ts';
import { honourUnitSheet, plateOf, postNoticeSheet, postSheet, postsSheet } from '../../../src/exchange/fill/posts.ts';
import { postsForm } from '../../../src/exchange/forms/ledgers.ts';
import { platesPage } from '../../../src/exchange/print/plates.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { NAMES_WITHHELD, useNaming } from '../../leaving/use-naming.ts';
import { useToday } from '../../live/clock.ts';
import { useDoc, useDocs } from '../../live/documents.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { usePeople } from '../../live/people.ts';
import { go, useWindow } from '../../where.ts';
import { usePostRows } from './use-post-rows.ts';

/** `register`, `card:<id>`, `notice:<id>`, `honour:<id>`, `plates` of all who hold one, or `plates:<ids>`. */
export default function PostPrintPage({ id }: { readonly id: string }) {
  const rows = usePostRows();
  const organisation = useOrganisation();
  const areas = useDocs('responsibility-area');
  const units = useDocs('honour-unit');
  if (!rows || !organisation || !areas || !units) return null;
  const [what, ids = ''] = id.split(':');
  if (what === 'honour') return <Application organisation={organisation} id={ids} />;
  const posts = rows.map(({ post }) => post);
  if (what === 'register') return <Register organisation={organisation} posts={posts} areas={areas} units={units} />;
  const chosen = ids ? posts.filter((post) => ids.split(',').includes(post.id)) : posts.filter(holdsPost);
  if (what === 'plates') return <Plates organisation={organisation} posts={chosen} />;
  if (what === 'notice') return chosen[0] ? <Notice organisation={organisation} post={chosen[0]} /> : null;
  return chosen[0] ? <PostCard organisation={organisation} post={chosen[0]} /> : null;
}

type Props = { readonly organisation: Organisation; readonly posts: readonly Post[] };

/** F-15 as a ledger, with the areas and honour units below the posts. */
type RegisterProps = Props & { readonly areas: readonly Doc<'responsibility-area'>[]; readonly units: readonly Doc<'honour-unit'>[] };
function Register({ organisation, posts, areas, units }: RegisterProps) {
  const today = useToday();
  const { nameOf, onReceiver, isOutside } = useNaming();
  const close = useWindow((window) => window.close);
  const filled = useMemo(
    () => postsSheet(organisation, { posts, areas: areas.map(({ body }) => body), units: units.map(({ body }) => body) }, nameOf, today),
    [organisation, posts, areas, units, nameOf, today],
  );
  return (
    <LeavingPage
      name="posts"
      filled={filled}
      receiver=""
      onReceiver={onReceiver}
      fields={['牌号', '岗位名称', '责任人', '标准', '设岗日期', '状态']}
      count={posts.length + areas.length + units.length}
      unit="个"
      stays={`电话、考评和异议不打印。${isOutside ? NAMES_WITHHELD : ''}`}
      onClose={close}
    />
  );
}

function PostCard({ organisation, post }: { readonly organisation: Organisation; readonly post: Post }) {
  const { nameOf } = usePeople();
  const close = useWindow((window) => window.close);
  const filled = useMemo(() => postSheet(organisation, post, nameOf), [organisation, post, nameOf]);
  return (
    <LeavingPage
      name="post"
      filled={filled}
      receiver=""
      fields={['岗位名称', '责任人', '标准', '公示期间', '生产指标', '复核记录']}
      count={1}
      unit="个"
      stays="异议不打印。"
      about={{ type: 'pioneer-post', id: post.id }}
      onClose={close}
    />
  );
}

/** What hangs on the wall while a nomination is shown. */
function Notice({ organisation, post }: { readonly organisation: Organisation; readonly post: Post }) {
  const today = useToday();
  const { byId } = usePeople();
  const close = useWindow((window) => window.close);
  const { publicity } = post;
  const holder = post.holderId ? byId.get(post.holderId) : undefined;
  const named = holder && mayBeNamedPublicly(holder, today) ? holder : undefined;
  const filled = useMemo(
    () => publicity && postNoticeSheet(organisation, { post, publicity }, named),
    [organisation, post, publicity, named],
  );
  if (!filled || !publicity) return null;
  return (
    <LeavingPage
      name="post-notice"
      filled={filled}
      receiver="张贴公示"
      fields={['岗位名称', ...(named ? ['姓名', '部门'] : []), '标准', '公示期限']}
      count={1}
      unit="个"
      stays={`${named ? '' : '本人没有同意公示姓名，纸上不写。'}张贴到 ${publicity.until}，期满取下。`}
      about={{ type: 'pioneer-post', id: post.id }}
      onClose={close}
    />
  );
}

/** F-17. */
function Application({ organisation, id }: { readonly organisation: Organisation; readonly id: string }) {
  const unit = useDoc('honour-unit', id)?.body;
  const filled = useMemo(() => unit && honourUnitSheet(organisation, unit), [organisation, unit]);
  if (!unit || !filled) return null;
  return (
    <LeavingPage
      name="honour-unit"
      filled={filled}
      receiver={leadOrganisationNames[unit.leadOrganisation]}
      fields={['申报类型', '集体（个人）', '主要事迹', '意见']}
      count={1}
      unit="份"
      onClose={() => go({ rail: 'pioneer', tab: 'posts', page: 'honour', id })}
    />
  );
}

/** F-16, several on a sheet. A name hangs on the wall only of people who were told and agreed. */
function Plates({ organisation, posts }: Props) {
  const today = useToday();
  const { nameOf, byId } = usePeople();
  const close = useWindow((window) => window.close);
  const [withNames, setWithNames] = useState(false);
  const plated = useMemo(() => posts.filter(({ plate }) => plate), [posts]);
  const mayName = ({ holderId }: Post): boolean => {
    const holder = holderId ? byId.get(holderId) : undefined;
    return holder !== undefined && mayBeNamedPublicly(holder, today);
  };
  const silent = withNames ? plated.filter((post) => !mayName(post)).length : 0;
  const html = platesPage(plated.map((post) => plateOf(organisation, post, nameOf, withNames && mayName(post))));
  const filled = useMemo(
    () => ({ ...postsSheet(organisation, { posts: plated, areas: [], units: [] }, nameOf, today), form: plateForm }),
    [organisation, plated, nameOf, today],
  );
  return (
    <LeavingPage
      name="posts"
      filled={filled}
      html={html}
      receiver=""
      fields={['牌号', '岗位名称', '牌上的话', ...(withNames ? ['姓名'] : [])]}
      count={plated.length}
      unit="块牌子"
      stays={`一张 A4 印 8 块。${silent > 0 ? `${silent} 人没有同意公示姓名，牌上不写。` : ''}`}
      onClose={close}
      settings={
        <Checkbox checked={withNames} onChange={(event) => setWithNames(event.target.checked)}>
          牌上写姓名
        </Checkbox>
      }
    />
  );
}

/** Plates are no form with fields: number and title say what left. */
const plateForm = { ...postsForm, number: 'F-16', title: '党员先锋岗牌', landscape: false };
