import { Button } from 'antd';
import { standingNames } from '../../../src/domain/names.ts';
import { isMember } from '../../../src/domain/person.ts';
import { speaksForLead } from '../../../src/domain/plan/coverage.ts';
import { useToday } from '../../live/clock.ts';
import { useDoc } from '../../live/documents.ts';
import { Card } from '../../parts/Card.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { State } from '../../parts/State.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { Why } from '../../parts/Why.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { PersonActs } from './PersonActs.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { activitiesOf, consentsOf, disclosuresOf, Lines, recordsOf } from './PersonRecords.tsx';
import { PointsOfPerson } from './PointsOfPerson.tsx';
import { NoticeMark, PresenceMark } from './roster-rows.tsx';
import { usePersonHistory } from './use-person-history.ts';
import { usePersonStory } from './use-person-story.ts';

/** Everything that concerns one person, gathered from the records; nothing is kept twice. */
export default function PersonPage({ id }: { readonly id: string }) {
  const document = useDoc('person', id);
  const today = useToday();
  const close = useWindow((window) => window.close);
  const history = usePersonHistory(id, document?.hash ?? '');
  const story = usePersonStory(document?.body);
  if (!document || !story) return null;
  const { body: person, at } = document;
  const outstanding = story.tasks.flatMap(({ claim, item }) => (speaksForLead(claim, item) ? [item.title] : []));
  const [records, activities] = [recordsOf(story), activitiesOf(story)];
  const [consents, disclosures] = [consentsOf(story), disclosuresOf(story)];
  const where = [person.department, person.jobTitle].filter(Boolean).join('　');
  const print = (what: string) => go({ rail: 'people', tab: 'roster', page: 'print', id: `${what}:${id}` });
  return (
    <RecordPage
      crumb={{ word: '名册', onClick: close }}
      name={person.name}
      state={<PresenceMark person={person} soft />}
      pips={<HowFar id={id} savedAt={at} />}
      facts={[
        standingNames[person.standing],
        ...(outstanding.length > 0 && !isMember(person) ? [<Recommended key="recommended" titles={outstanding} />] : []),
        ...(where ? [where] : []),
        <NoticeMark key="notice" person={person} />,
      ]}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => print('information')}>
          我的信息
        </Button>
      }
      more={[
        ...(isMember(person) ? [{ key: 'card', word: '打印一卡一表', onClick: () => print('card') }] : []),
        { key: 'notice', word: '打印告知书', onClick: () => print('notice') },
      ]}
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
        {
          key: 'records',
          word: '参与',
          count: records.length,
          children: <Lines lines={records} none="还没有先锋岗、责任区、承诺、自主党小组和金点子。" />,
        },
        { key: 'activities', word: '活动', count: activities.length, children: <Lines lines={activities} none="还没有参加过活动。" /> },
        { key: 'points', word: '积分', children: <PointsOfPerson personId={id} /> },
        { key: 'consents', word: '同意', count: consents.length, children: <Lines lines={consents} none="还没有告知，也没有答复。" /> },
        {
          key: 'disclosures',
          word: '查看',
          count: disclosures.length,
          children: <Lines lines={disclosures} none="打码的信息还没有人看过。" />,
        },
      ]}
      side={
        <Card title="登记的信息">
          <PersonFacts person={person} />
        </Card>
      }
    />
  );
}

/** TSK-05: what the group's work says for somebody who is no member yet; nothing follows from it by itself. */
const Recommended = ({ titles }: { readonly titles: readonly string[] }) => (
  <>
    <State is="done" word="小组推荐优先发展" />{' '}
    <Why
      rule="完成任务优秀、还不是党员的组员，优先列为入党积极分子或发展对象；由支部研究决定，不自动变更。"
      source="自主党小组做法：完成情况与先锋指数考评、民主评议挂钩"
      formula={titles.map((title) => `“${title}”验收为优秀`).join('；')}
    />
  </>
);
