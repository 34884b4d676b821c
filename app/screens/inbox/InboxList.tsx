import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { takeElectionAnswer } from '../../../src/commands/take-election-answer.ts';
import { takeGroupAnswer } from '../../../src/commands/take-group-answer.ts';
import { takePlanAnswer } from '../../../src/commands/take-plan-answer.ts';
import { takeReportAnswer } from '../../../src/commands/take-report-answer.ts';
import { type InboxItem, inboxItems } from '../../../src/domain/inbox.ts';
import { bodies } from '../../live/bodies.ts';
import { useCaseGroups } from '../../live/cases.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useDocs } from '../../live/documents.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { State } from '../../parts/State.tsx';
import { type Going, go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { endsGroup, sayInboxItem } from '../../words/inbox.ts';
import { CaseRows } from './CaseRows.tsx';
import './inbox.css';
import { OldSignatures } from './OldSignatures.tsx';
import { OpenBox } from './OpenBox.tsx';
import { SlipDialog } from './SlipDialog.tsx';

type Section = InboxItem['section'];
const sections: Readonly<Record<Section, { readonly title: string; readonly what: string; readonly first: string }>> = {
  'to-handle': { title: '待我处理', what: '没有待处理的。', first: '投递箱里的点子、自助提出的、申请复议的，还有县里没收的，会到这里。' },
  answers: { title: '批复', what: '没有新的批复。', first: '上级对月报和跨企业小组的批复会到这里。' },
  returned: { title: '退回', what: '没有退回的。', first: '上级退回的月报和小组申请会到这里，写明哪里要改。' },
};

/** 收件: what came in. Rows come from facts and vanish by doing the thing. */
export function InboxList({ section }: { readonly section: Section }) {
  const today = useToday();
  const slips = useDocs('drop-box-slip');
  const ideas = useDocs('golden-idea');
  const reports = useDocs('monthly-report');
  const groups = useDocs('autonomous-group');
  const plans = useDocs('group-plan');
  const planItems = useDocs('plan-item');
  const claims = useDocs('claim');
  const activities = useDocs('activity');
  const elections = useDocs('election');
  const groupReports = useDocs('group-report');
  const answers = useDocs('answer');
  const take = useCommand(takeReportAnswer);
  const takeGroup = useCommand(takeGroupAnswer);
  const takeElection = useCommand(takeElectionAnswer);
  const takePlan = useCommand(takePlanAnswer);
  const [slip, setSlip] = useState<string>();
  const [refused, setRefused] = useState<InboxItem>();
  const items = useMemo(() => {
    if (
      !slips ||
      !ideas ||
      !reports ||
      !groups ||
      !plans ||
      !planItems ||
      !claims ||
      !activities ||
      !elections ||
      !groupReports ||
      !answers
    )
      return undefined;
    const came = { slips: bodies(slips), ideas: bodies(ideas), activities: bodies(activities), answers: bodies(answers) };
    const ofPlans = { plans: bodies(plans), planItems: bodies(planItems), claims: bodies(claims) };
    const ofGroups = { groups: bodies(groups), elections: bodies(elections), groupReports: bodies(groupReports) };
    return inboxItems({ ...came, ...ofGroups, ...ofPlans, reports: bodies(reports) }).filter((item) => item.section === section);
  }, [slips, ideas, reports, groups, plans, planItems, claims, activities, elections, groupReports, answers, section]);
  const cases = useCaseGroups().length;
  const count = items && items.length + (section === 'to-handle' ? cases : 0);
  const { title, what, first } = sections[section];
  const open = async (item: InboxItem) => {
    if (item.item.code === 'slip') return setSlip(item.recordId);
    if (item.item.code === 'answer-arrived' && !(await take.run(item.recordId))) return;
    if (item.item.code === 'election-answered' && !(await takeElection.run(item.recordId))) return setRefused(item);
    if (item.item.code === 'plan-answered' && !(await takePlan.run(item.recordId))) return;
    if (item.item.code === 'group-answered' && endsGroup(item.item.matter, item.item.verdict)) return go(wayOf(item));
    if (item.item.code === 'group-answered' && !(await takeGroup.run(item.recordId))) return;
    go(wayOf(item));
  };
  const chosen = slips?.find(({ id }) => id === slip);
  return (
    <div className="page">
      <Head title={title} facts={count === undefined ? [] : [{ label: `${count} 件` }]} />
      {section === 'to-handle' && <OpenBox />}
      {section === 'to-handle' && slips && <OldSignatures slips={bodies(slips)} />}
      <Refusal
        refusal={take.refusal ?? takeGroup.refusal ?? takePlan.refusal ?? takeElection.refusal}
        actions={takeElection.refusal && refused && <Button onClick={() => go(wayOf(refused))}>去竞聘处理</Button>}
      />
      <Card scrolls label={title}>
        {count === 0 && <Empty what={what} first={first} />}
        <ul className="inbox">
          {section === 'to-handle' && <CaseRows />}
          {items?.map((item) => {
            const said = sayInboxItem(item, today);
            return (
              <li key={item.id}>
                <State is={section === 'returned' ? 'returned' : section === 'answers' ? 'done' : 'soon'} word={dayWord(item.on, today)} />
                <button type="button" className="plain-button" onClick={() => void open(item)}>
                  {said.what}
                  <span className="caption">{said.why}</span>
                </button>
                <Button onClick={() => void open(item)}>{said.verb}</Button>
              </li>
            );
          })}
        </ul>
      </Card>
      {chosen && <SlipDialog slip={chosen.body} onClose={() => setSlip(undefined)} />}
    </div>
  );
}

function wayOf({ item, recordId }: InboxItem): Going {
  if (item.code === 'self-service-task') return { rail: 'groups', tab: 'groups', page: 'group', id: `${recordId}:plan` };
  if (item.code === 'self-service-activity') return { rail: 'activities', tab: 'records', page: 'activity', id: recordId };
  if (item.code === 'election-answered') return { rail: 'groups', tab: 'elections', page: 'election', id: recordId };
  if (item.code === 'plan-answered') return { rail: 'groups', tab: 'groups', page: 'group', id: `${item.groupId}:plan` };
  if (item.code === 'group-report-returned') return { rail: 'groups', tab: 'groups', page: 'report', id: recordId };
  if ('group' in item) return { rail: 'groups', tab: 'groups', page: 'group', id: recordId };
  if ('month' in item) return { rail: 'reports', tab: 'monthly', page: 'month', id: item.month };
  return { rail: 'pioneer', tab: 'ideas', page: 'idea', id: recordId };
}
