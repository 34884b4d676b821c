import { useState } from 'react';
import { appointLeader } from '../../../../src/commands/appoint-leader.ts';
import { addYears } from '../../../../src/domain/civil-date.ts';
import { countedParticipants, leaderOf } from '../../../../src/domain/group/group.ts';
import { useCommand } from '../../../live/command.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, LongTextField, SelectField } from '../../../parts/fields.tsx';
import type { ActFormProps } from './act-form.ts';
import { useRuling } from './Ruling.tsx';

/** Gate 2 without a competition: who, until when, and why directly. */
export function LeaderForm({ row: { group, leader, today }, onClose }: ActFormProps) {
  const act = useCommand(appointLeader);
  const { byId, outside } = usePeople();
  const now = leaderOf(group)?.who;
  const options = countedParticipants(group).flatMap(({ who }) => {
    const person = byId.get(who) ?? outside.get(who);
    return person?.standing === 'full' && who !== now ? [{ value: who, word: person.name }] : [];
  });
  const ruling = useRuling({ today, earliest: group.approval?.on, dayLabel: '哪天任命', onPaperOnly: group.scope === 'cross-enterprise' });
  const [personId, setPersonId] = useState<string>();
  const [chosen, setUntil] = useState<{ readonly until: string | undefined }>();
  const { until } = chosen ?? { until: addYears(ruling.on, 1) };
  const [reason, setReason] = useState('');
  const save = async () => {
    if (!personId) return;
    if (await act.run(group.id, { personId, ...ruling.ruling, ...(until ? { until } : {}) }, ruling.note(reason))) onClose();
  };
  const missing = !personId ? '还没有选人' : !reason.trim() ? '还没有写理由' : ruling.missing;
  return (
    <ActDialog title={`任命组长：${group.name}`} verb="任命组长" act={act} onSave={save} onClose={onClose} missing={missing} width={620}>
      <p>组长一般公开竞聘产生，由党组织聘任；直接任命要写明理由。{now && `${leader}的任期到这天为止。`}</p>
      {options.length === 0 && <p className="caption">组里没有别的正式党员可以任命；先邀请正式党员参加并确认。</p>}
      <SelectField label="组长" hint="组里的正式党员" options={options} value={personId} onChange={setPersonId} search />
      <LongTextField label="为什么直接任命" hint="必填" value={reason} onChange={setReason} maxLength={500} rows={2} />
      {ruling.fields}
      <DateField label="聘期至" hint="可不填" value={until} onChange={(day) => setUntil({ until: day })} earliest={ruling.on} />
    </ActDialog>
  );
}
