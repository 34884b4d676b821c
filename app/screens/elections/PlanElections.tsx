import { Checkbox } from 'antd';
import { useState } from 'react';
import { planElections } from '../../../src/commands/plan-elections.ts';
import { vacatedTerm } from '../../../src/domain/election/by-election.ts';
import { isUnderWay } from '../../../src/domain/election/election.ts';
import { isWorkedUpon } from '../../../src/domain/group/group.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useCounted } from '../../live/counted.ts';
import { useDocs } from '../../live/documents.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { DateField } from '../../parts/fields.tsx';
import { go } from '../../where.ts';
import { byName } from '../../words/order.ts';
import { useStepNote } from '../posts/acts/act-form.ts';

/** 定竞聘: for one group or for several that hold one meeting. */
export function PlanElections({ onClose }: { readonly onClose: () => void }) {
  const act = useCommand(planElections);
  const today = useToday();
  const step = useStepNote(today);
  const groups = useCounted('autonomous-group');
  const elections = useDocs('election');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const busy = new Set((elections ?? []).flatMap(({ body }) => (isUnderWay(body) ? [body.groupId] : [])));
  const options = (groups ?? [])
    .filter(({ body }) => isWorkedUpon(body) && !busy.has(body.id))
    .toSorted((one, other) => byName(one.body.name, other.body.name))
    .map(({ id, body }) => {
      const vacated = vacatedTerm(body, today);
      return { value: id, label: vacated ? `${body.name}（补选，上任聘期原到 ${vacated.until}）` : body.name };
    });
  const save = async () => {
    const planned = await act.run(chosen, step.note);
    if (!planned) return;
    onClose();
    const [first] = planned;
    if (first && planned.length > 1) go({ rail: 'groups', tab: 'elections', page: 'meeting', id: first.meetingId });
  };
  return (
    <ActDialog
      title="定竞聘"
      verb="定竞聘"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={chosen.length === 0 ? '还没有选小组' : undefined}
    >
      <p>给哪些小组选组长？一起选的，开一次竞职大会，各推选各的组长。</p>
      {options.length === 0 ? (
        <p className="caption">没有可以竞聘的小组：要先批准组建，并且没有正在办的竞聘。</p>
      ) : (
        <Checkbox.Group className="election-groups" options={options} value={[...chosen]} onChange={setChosen} />
      )}
      <DateField label="哪天定的" value={step.on} onChange={step.setOn} latest={today} />
    </ActDialog>
  );
}
