import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { isUnderWay } from '../../../src/domain/election/election.ts';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { usePeople } from '../../live/people.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { VoidVotes } from '../../vote/VoidVotes.tsx';
import { go, useWindow } from '../../where.ts';
import './elections.css';
import { AppointAllForm } from './acts/AppointForm.tsx';
import type { ElectionSheet } from './ElectionPrintPage.tsx';
import { type ElectionRow, ElectionStateMark, standsIn } from './election-rows.tsx';
import { RecommendForm } from './meeting/MeetingForms.tsx';
import { phaseOf } from './meeting/meeting-input.ts';
import { candidatesOf } from './meeting/meeting-rows.ts';
import { nextActs } from './next-acts.ts';
import { useMeetingRows } from './use-election-rows.ts';

/** 竞职大会: all posts of one meeting at a glance, with who stands, in which order they speak, and what the last ballot came to (LDR-03). */
export default function MeetingPage({ id }: { readonly id: string }) {
  const close = useWindow((window) => window.close);
  const [asking, setAsking] = useState<'recommend' | 'appoint'>();
  const { role } = useDesk().session.actor;
  const rows = useMeetingRows(id);
  const today = useToday();
  if (!rows?.length) return null;
  const count = (has: (row: ElectionRow) => boolean) => rows.filter(has).length;
  const print = (what: ElectionSheet) =>
    go({ rail: 'groups', tab: 'elections', page: 'print', id: `${what}:${rows.map((row) => row.id).join(',')}` });
  const what = nextOf(rows);
  const elected = rows.filter(({ election }) => election.state === 'voted');
  const recommended = rows.filter(isOurs);
  const isEntered = !rows.some(({ election }) => phaseOf(election) !== 'over');
  const sheets = [
    { key: 'meeting', label: '竞职会议记录（F-08），一组一张' },
    { key: 'count', label: '推选计票单（F-09），一组一张' },
    ...(rows.some(({ election }) => election.term) ? ([{ key: 'appointment', label: '聘书（F-10），一人一张' }] as const) : []),
  ] as const;
  return (
    <RecordPage
      crumb={{ word: '竞聘', onClick: close }}
      name={`竞职大会：${rows.length} 个小组`}
      actions={
        <Dropdown trigger={['click']} menu={{ items: sheets.map(({ key, label }) => ({ key, label, onClick: () => print(key) })) }}>
          <Button icon={<PrinterOutlined />}>打印</Button>
        </Dropdown>
      }
      next={
        <>
          <VoidVotes of={({ back }) => rows.some((row) => row.id === back.id)} />
          {what && (
            <NextStep
              what={what}
              action={
                <>
                  {elected.length > 0 && mayDo(role, 'recommend-leader') && (
                    <Button type={isEntered ? 'primary' : 'default'} onClick={() => setAsking('recommend')}>
                      报请聘任
                    </Button>
                  )}
                  {recommended.length > 0 && mayDo(role, 'appoint-elected') && (
                    <Button type={isEntered && elected.length === 0 ? 'primary' : 'default'} onClick={() => setAsking('appoint')}>
                      聘任
                    </Button>
                  )}
                  {!isEntered && mayDo(role, 'record-vote') && (
                    <Button type="primary" onClick={() => go({ rail: 'groups', tab: 'elections', page: 'enter-meeting', id })}>
                      记大会
                    </Button>
                  )}
                </>
              }
            />
          )}
          {asking === 'recommend' && <RecommendForm rows={elected} today={today} onClose={() => setAsking(undefined)} />}
          {asking === 'appoint' && <AppointAllForm rows={recommended} today={today} onClose={() => setAsking(undefined)} />}
        </>
      }
      strip={[
        { key: 'posts', label: '小组', figure: `${rows.length} 个`, rule: '一次大会，各推选各的组长' },
        {
          key: 'standing',
          label: '候选人',
          figure: `${candidatesOf(rows)} 人`,
          rule: '抽签定各组的演说次序',
        },
        {
          key: 'elected',
          label: '已经选出',
          figure: `${count(({ election }) => election.winnerId !== undefined)} 个`,
          rule: '只有合计，谁投了谁哪里都不留',
        },
        { key: 'open', label: '正在办', figure: `${count(({ election }) => isUnderWay(election))} 个`, rule: '到聘任为止' },
      ]}
      sections={[{ key: 'posts', word: '候选人和得票', children: <Posts rows={rows} /> }]}
    />
  );
}

const doing = [
  ['call', '开始报名'],
  ['candidates', '记报名'],
  ['draw', '抽签定演说次序'],
  ['ballot', '记到会和得票'],
] as const;
/** This organisation appoints; across enterprises the one that approved the group does. */
const isOurs = ({ election, group }: ElectionRow): boolean => election.state === 'result-recommended' && group?.scope === 'enterprise';
/** What can be entered for the whole meeting, and for how many posts. */
function nextOf(rows: readonly ElectionRow[]): string {
  const counted = doing.map(([phase, word]) => ({ word, count: rows.filter(({ election }) => phaseOf(election) === phase).length }));
  const elected = rows.filter(({ election }) => election.state === 'voted').length;
  return [...counted, { word: '报请聘任', count: elected }, { word: '聘任', count: rows.filter(isOurs).length }]
    .flatMap(({ word, count }) => (count > 0 ? [`${word}（${count} 个小组）`] : []))
    .join('；');
}

function Posts({ rows }: { readonly rows: readonly ElectionRow[] }) {
  return (
    <table className="plain-table election-words">
      <thead>
        <tr>
          <th scope="col">小组</th>
          <th scope="col">次序</th>
          <th scope="col">候选人</th>
          <th scope="col">得票</th>
          <th scope="col">最近一次推选</th>
        </tr>
      </thead>
      {rows.map((row) => (
        <Post key={row.id} row={row} />
      ))}
    </table>
  );
}

function Post({ row }: { readonly row: ElectionRow }) {
  const { nameOf } = usePeople();
  const { election, groupName } = row;
  const last = election.rounds.at(-1);
  const ids = standsIn(row);
  const lines = ids.length > 0 ? ids : [undefined];
  const votesOf = (id: string) => last?.votes.find(({ personId }) => personId === id)?.votes;
  return (
    <tbody>
      {lines.map((id, at) => (
        <tr key={id ?? ''}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={lines.length}>
              <button type="button" className="link" onClick={() => go({ rail: 'groups', tab: 'elections', page: 'election', id: row.id })}>
                {groupName}
              </button>
              <div>
                <ElectionStateMark row={row} />
              </div>
              <div className="caption">{nextActs(row).what}</div>
            </th>
          )}
          <td>{election.order && id ? at + 1 : ''}</td>
          <td>
            {id === undefined ? '还没有人报名' : (nameOf(id) ?? '（已清除）')}
            {id !== undefined && id === election.winnerId && <b className="election-won">当选</b>}
          </td>
          <td>{id === undefined ? '' : (votesOf(id) ?? '')}</td>
          {at === 0 && (
            <td rowSpan={lines.length}>
              {last
                ? `应到 ${last.expected}，实到 ${last.present}，收回 ${last.ballotsIn}；弃权 ${last.abstained}，无效 ${last.invalid}`
                : '还没有推选'}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
