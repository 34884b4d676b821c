import { useMemo } from 'react';
import { dutiesOf, isMadeUp } from '../../../src/domain/obligation/duty.ts';
import { useToday } from '../../live/clock.ts';
import { SelectField } from '../../parts/fields.tsx';
import { periodWord } from '../../words/periods.ts';
import type { RecordInput } from './activity-input.ts';
import { useDutyFacts } from './use-duty-facts.ts';

/** Which earlier period it makes up for: only what is missing is offered, and nothing where nothing is. */
export function MakesUpField({ input, onChange }: { readonly input: RecordInput; readonly onChange: (period: string) => void }) {
  const facts = useDutyFacts();
  const today = useToday();
  const { activityType, partyGroup, on, makesUpFor } = input;
  const missing = useMemo(() => {
    if (!facts || !on) return [];
    const duties = dutiesOf(facts, { from: `${Number(today.slice(0, 4)) - 1}-01-01`, to: today, today });
    return duties.filter(
      (duty) =>
        duty.rule.counts === activityType &&
        duty.unit === (activityType === 'group-meeting' ? partyGroup : '') &&
        duty.status === 'missing' &&
        !isMadeUp(duty) &&
        duty.endsOn < on,
    );
  }, [facts, activityType, partyGroup, on, today]);
  const periods = [...new Set([...missing.map(({ period }) => period), ...(makesUpFor ? [makesUpFor] : [])])];
  if (periods.length === 0) return null;
  return (
    <SelectField
      label="是不是补开"
      hint="补开的记在原来那一期，那一期仍是“缺”，旁边注“补”"
      options={[{ value: '', word: '不是补开' }, ...periods.map((period) => ({ value: period, word: `补 ${periodWord(period)}` }))]}
      value={makesUpFor}
      onChange={(period) => onChange(period ?? '')}
    />
  );
}
