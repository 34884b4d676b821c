import { Radio } from 'antd';
import { useCallback, useState } from 'react';
import type { CommandContext } from '../../../src/commands/context.ts';
import { setSlipAside } from '../../../src/commands/set-slip-aside.ts';
import { takeSlip } from '../../../src/commands/take-slip.ts';
import { turnSlipAway } from '../../../src/commands/turn-slip-away.ts';
import { complaintWords } from '../../../src/domain/idea/hints.ts';
import type { IdeaCategory } from '../../../src/domain/idea.ts';
import { ideaCategoryNames } from '../../../src/domain/names/idea.ts';
import { slipReasonNames } from '../../../src/domain/names.ts';
import type { Slip, SlipReason } from '../../../src/domain/slip.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { usePeople } from '../../live/people.ts';
import { purgeHere } from '../../live/purge-here.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Field, SelectField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { useFindsPerson } from '../../search/use-search.ts';
import { go } from '../../where.ts';

const categories = Object.entries(ideaCategoryNames).map(([value, label]) => ({ value, label }));
const reasons = Object.entries(slipReasonNames).map(([value, word]) => ({ value: value as SlipReason, word }));

/** One slip: it becomes an idea, or is set aside with a reason. A name on it is nobody's until somebody confirms it. */
export function SlipDialog({ slip, onClose }: { readonly slip: Slip; readonly onClose: () => void }) {
  const take = useCommand(takeSlip);
  const aside = useCommand(setSlipAside);
  const { live } = useDesk();
  const turnAway = useCommand(useCallback((context: CommandContext, id: string) => turnSlipAway(context, purgeHere(live), id), [live]));
  const people = usePeople();
  const finds = useFindsPerson();
  const complaint = complaintWords(`${slip.title}${slip.detail ?? ''}`);
  const [doing, setDoing] = useState<'take' | 'aside'>(complaint.length ? 'aside' : 'take');
  const [category, setCategory] = useState<IdeaCategory>(slip.category ?? 'other');
  const [person, setPerson] = useState<string>();
  const [reason, setReason] = useState<SlipReason | undefined>(complaint.length ? 'about-a-person' : undefined);
  const isTurnedAway = reason === 'about-a-person';
  const save = async () => {
    if (doing === 'aside') {
      if (!reason) return;
      const done = reason === 'about-a-person' ? await turnAway.run(slip.id) : await aside.run(slip.id, reason);
      if (done) onClose();
      return;
    }
    const confirmed = person ? { proposerIds: [person], anonymous: false } : {};
    const idea = await take.run(slip.id, { category, ...confirmed });
    if (idea) go({ rail: 'pioneer', tab: 'ideas', page: 'idea', id: idea.id });
  };
  return (
    <ActDialog
      title={`投递单 ${slip.number}`}
      verb={doing === 'take' ? '收为金点子' : isTurnedAway ? '清掉内容，搁置' : '搁置'}
      act={doing === 'take' ? take : isTurnedAway ? turnAway : aside}
      onSave={() => void save()}
      onClose={onClose}
      missing={doing === 'aside' && !reason ? '还没有选原因' : undefined}
      width={600}
    >
      <FactList
        rows={[
          { label: '点子', value: slip.title },
          { label: '怎么改', value: slip.detail },
          { label: '署名', value: slip.name ? `${slip.name}（未核实）` : '匿名' },
          { label: '投入', value: slip.droppedOn },
        ]}
      />
      {complaint.length > 0 && (
        <Refusal
          warning
          said={{
            what: '看起来是反映个人的问题。',
            figures: `里面有“${complaint.join('”“')}”。`,
            next: '请告知本人去找支部纪检委员或上级纪检机构；这里不办，内容不保留。',
          }}
        />
      )}
      <Field label="怎么办">
        {(id) => (
          <Radio.Group
            id={id}
            value={doing}
            onChange={(event) => setDoing(event.target.value)}
            options={[
              { value: 'take', label: '收为金点子' },
              { value: 'aside', label: '搁置' },
            ]}
          />
        )}
      </Field>
      {doing === 'take' ? (
        <>
          <Field label="类别">
            {(id) => <Radio.Group id={id} value={category} onChange={(event) => setCategory(event.target.value)} options={categories} />}
          </Field>
          {slip.name && (
            <SelectField
              label="署名的是名册里的谁"
              hint="问过本人再选，可以以后再核实"
              options={people.options}
              value={person}
              onChange={setPerson}
              finds={finds}
              search
            />
          )}
        </>
      ) : (
        <>
          <SelectField label="原因" options={reasons} value={reason} onChange={setReason} />
          {isTurnedAway && <p className="caption">内容和署名从台账里清掉，只留编号和日期，收不回来。以前的备份里还有，恢复时再清一次。</p>}
        </>
      )}
    </ActDialog>
  );
}
