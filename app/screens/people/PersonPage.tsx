import { Button } from 'antd';
import { useMemo } from 'react';
import { ideaStateNames, pledgeStateNames, postStateNames, standingNames } from '../../../src/domain/names.ts';
import { useToday } from '../../live/clock.ts';
import { useDoc, useDocs } from '../../live/documents.ts';
import { Card } from '../../parts/Card.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { Pips } from '../../parts/Pips.tsx';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { type Going, go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { PersonActs } from './PersonActs.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { PointsOfPerson } from './PointsOfPerson.tsx';
import { NoticeMark, PresenceMark } from './roster-rows.tsx';
import { usePersonHistory } from './use-person-history.ts';

type Line = { readonly key: string; readonly on: string; readonly what: string; readonly state: string; readonly way: Going };

/** Everything that concerns one person, gathered from the records; nothing is kept twice. */
export default function PersonPage({ id }: { readonly id: string }) {
  const document = useDoc('person', id);
  const today = useToday();
  const close = useWindow((window) => window.close);
  const history = usePersonHistory(id, document?.hash ?? '');
  const lines = useLinesOf(id);
  if (!document) return null;
  const { body: person, at } = document;
  const print = (what: string) => go({ rail: 'people', tab: 'roster', page: 'print', id: `${what}:${id}` });
  return (
    <RecordPage
      crumb={{ word: '名册', onClick: close }}
      name={person.name}
      state={<PresenceMark person={person} soft />}
      pips={<Pips at="here" sentence={`已保存在这台电脑，${dateTime(at)}。断电也不会丢。`} />}
      facts={[
        standingNames[person.standing],
        [person.department, person.jobTitle].filter(Boolean).join('　'),
        <NoticeMark key="notice" person={person} />,
      ]}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => print('information')}>
          我的信息
        </Button>
      }
      more={[{ key: 'notice', word: '打印告知书', onClick: () => print('notice') }]}
      next={<PersonActs person={person} />}
      sections={[
        {
          key: 'past',
          word: '经过',
          children: (
            <Timeline
              items={(history ?? []).map(({ key, at: when, what, who, changes }) => ({
                key,
                dot: 'other',
                when: dayWord(dateTime(when).slice(0, 10), today),
                what,
                figures: changes.map(({ field, from, to }) => `${field}：${from} → ${to}`).join('；'),
                side: who,
              }))}
            />
          ),
        },
        { key: 'records', word: '参与', count: lines.length, children: <Lines lines={lines} today={today} /> },
        { key: 'points', word: '积分', children: <PointsOfPerson personId={id} /> },
      ]}
      side={
        <Card title="登记的信息">
          <PersonFacts person={person} />
        </Card>
      }
    />
  );
}

function Lines({ lines, today }: { readonly lines: readonly Line[]; readonly today: string }) {
  if (lines.length === 0) return <p className="caption">还没有先锋岗、承诺和金点子。</p>;
  return (
    <ul className="record-lines">
      {lines.map(({ key, on, what, state, way }) => (
        <li key={key}>
          <button type="button" className="link" onClick={() => go(way)}>
            {what}
          </button>
          <span className="caption">{state}</span>
          <span className="caption">{dayWord(on, today)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Posts, pledges and ideas of a person, newest first. */
function useLinesOf(id: string): readonly Line[] {
  const posts = useDocs('pioneer-post');
  const pledges = useDocs('pledge');
  const ideas = useDocs('golden-idea');
  return useMemo(() => {
    const lines: Line[] = [
      ...(posts ?? [])
        .filter(({ body }) => body.holderId === id)
        .map(({ id: key, body }) => ({
          key,
          on: body.nominatedOn,
          what: `先锋岗“${body.name}”`,
          state: postStateNames[body.state],
          way: { rail: 'pioneer', tab: 'posts', page: 'post', id: key },
        })),
      ...(pledges ?? [])
        .filter(({ body }) => body.personId === id)
        .map(({ id: key, body }) => ({
          key,
          on: body.from,
          what: `承诺 ${body.items.length} 条`,
          state: pledgeStateNames[body.state],
          way: { rail: 'pioneer', tab: 'pledges', page: 'pledge', id: key },
        })),
      ...(ideas ?? [])
        .filter(({ body }) => body.proposerIds.includes(id))
        .map(({ id: key, body }) => ({
          key,
          on: body.proposedOn,
          what: `金点子 ${body.number}“${body.title}”`,
          state: ideaStateNames[body.state],
          way: { rail: 'pioneer', tab: 'ideas', page: 'idea', id: key },
        })),
    ];
    return lines.toSorted((one, other) => (one.on < other.on ? 1 : -1));
  }, [posts, pledges, ideas, id]);
}
