import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { takeGroupAnswer } from '../../../src/commands/take-group-answer.ts';
import { openGroupAnswer } from '../../../src/domain/group/answers.ts';
import { matterOf } from '../../../src/domain/inbox-of-groups.ts';
import { bodies } from '../../live/bodies.ts';
import { useCommand } from '../../live/command.ts';
import { useDocs } from '../../live/documents.ts';
import { useParameters } from '../../live/parameters.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';
import { verbNames } from '../../words/verbs.ts';
import { actForms } from './acts/forms.ts';
import { useEnterprises } from './enterprises/use-enterprises.ts';
import type { GroupRow } from './group-rows.tsx';
import { type ActKey, nextActs } from './next-acts.ts';
import { saidOf } from './sign-words.ts';
import { TakeAnswer } from './TakeAnswer.tsx';
import { useMayInGroup } from './use-may-in-group.ts';
import { useRunningElection } from './use-running-election.ts';
import { whyNext } from './why-next.ts';

/**
 * What is not right about a group with its remedies, then the box 下一步, with the forms behind their buttons. On the group's page the next
 * step is the one red button; beside the list that one stands over the list.
 */
export function GroupActs({ row, isPage = false }: { readonly row: GroupRow; readonly isPage?: boolean }) {
  const [open, setOpen] = useState<ActKey>();
  const settings = useParameters();
  const take = useCommand(takeGroupAnswer);
  const answer = openGroupAnswer(row.group, bodies(useDocs('answer') ?? []));
  const running = useRunningElection(row.id);
  const { what, act, others, isElsewhere = false } = nextActs(row, running?.state);
  const signs =
    row.group.state === 'dissolution-proposed' ? [] : row.signs.map((sign) => ({ sign: sign.sign, ...saidOf(sign, row.today) }));
  const offered = new Set(signs.flatMap(({ acts }) => acts));
  const { partnership } = useEnterprises(row.id);
  const may = useMayInGroup(row.id);
  const mine = others.filter((key) => may(key) && !offered.has(key));
  const onlyLooks = mine.length === 0 && act !== undefined && !may(act);
  const Form = open ? actForms[open] : undefined;
  const button = (key: ActKey): ReactNode => (
    <Button key={key} size="small" type={isPage && !isElsewhere && key === act ? 'primary' : 'default'} onClick={() => setOpen(key)}>
      {verbNames[key]}
    </Button>
  );
  const whyOf = () => {
    if (partnership?.leftOn) return '本企业已退出这个小组，只能看退出以前收到的';
    if (partnership && (!act || !may(act))) return `由发起的企业办${partnership.founder ? `：${partnership.founder}` : ''}`;
    return onlyLooks ? '只能看：由组织委员登记，书记决定' : whyNext(row, settings);
  };
  const toElection = running && (
    <Button
      size="small"
      type={isPage ? 'primary' : 'default'}
      onClick={() => go({ rail: 'groups', tab: 'elections', page: 'election', id: running.id })}
    >
      去竞聘
    </Button>
  );
  const action = act === 'appoint-leader' && running ? toElection : act && may(act) && button(act);
  if (answer) {
    const { name: group } = row.group;
    const matter = matterOf(row.group);
    const onTake = () => void take.run(row.id);
    return <TakeAnswer {...{ answer, matter, group, onTake }} verb="take-group-answer" act={take} />;
  }
  return (
    <>
      {signs.map(({ sign, acts, ...said }) => {
        const remedies = acts.filter(may);
        return <Refusal key={sign} warning said={said} actions={remedies.length > 0 && remedies.map(button)} />;
      })}
      <NextStep what={partnership?.leftOn ? '本企业不用再办' : what} why={whyOf()} action={action}>
        {mine.length > 0 && <div className="said-actions">{mine.map(button)}</div>}
      </NextStep>
      {Form && <Form row={row} onClose={() => setOpen(undefined)} />}
    </>
  );
}
