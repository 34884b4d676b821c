import { useMemo, useState } from 'react';
import { addDays } from '../../../src/domain/civil-date.ts';
import { DateField, SelectField } from '../../parts/fields.tsx';
import { scopeOptions } from '../screens/organisations/scope-options.ts';
import { useInside } from '../session.ts';
import { todayHere } from '../today.ts';

/** Of whom and from which days a screen asks the county: fields for its head. It begins with all below oneself and the last `days` days. */
export function useAskedFor(days: number) {
  const { session, organisations } = useInside();
  const [of, choose] = useState<string>(session.organisationId);
  const [period, setPeriod] = useState(() => ({ from: addDays(todayHere(), 1 - days), until: todayHere() }));
  const options = useMemo(() => scopeOptions(organisations, session.organisationId), [organisations, session.organisationId]);
  const { from, until } = period;
  const fields = (
    <div className="asked-for">
      <SelectField label="范围" search value={of} options={options} onChange={(id) => choose(id ?? session.organisationId)} />
      <DateField label="从" value={from} latest={until} onChange={(day) => day && setPeriod({ from: day, until })} />
      <DateField label="到" value={until} earliest={from} latest={todayHere()} onChange={(day) => day && setPeriod({ from, until: day })} />
    </div>
  );
  return { of, period, fields };
}
