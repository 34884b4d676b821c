import { useMemo } from 'react';
import { shownListSheet } from '../../src/exchange/fill/shown-list.ts';
import { shownListForm } from '../../src/exchange/forms/shown-list.ts';
import { useToday } from '../live/clock.ts';
import { useOrganisation } from '../live/organisation.ts';
import type { ShownPageProps } from '../parts/leaving-way.ts';
import { LeavingPage } from './LeavingPage.tsx';
import { NAMES_WITHHELD, useNaming } from './use-naming.ts';
import { withheldFrom } from './withheld.ts';

/** A list leaves as it is shown. A receiver outside does not get the rows about people who did not agree to be named there. */
export default function ShownPage({ form: number, title, unit, shown, onClose }: ShownPageProps) {
  const organisation = useOrganisation();
  const { mayBeNamed, onReceiver } = useNaming();
  const today = useToday();
  const form = useMemo(() => shownListForm(number, title, shown.columns), [number, title, shown]);
  const { rows, leftOut, unnamed } = useMemo(() => withheldFrom(shown.rows, mayBeNamed), [shown, mayBeNamed]);
  const filled = useMemo(
    () => organisation && shownListSheet(organisation, form, { rows, filter: shown.filter, masked: shown.masked }, today),
    [organisation, form, rows, shown, today],
  );
  if (!filled) return null;
  return (
    <LeavingPage
      filled={filled}
      receiver=""
      onReceiver={onReceiver}
      fields={shown.columns.map((column) => column.title)}
      count={rows.length}
      unit={unit}
      stays={`${leftOut > 0 ? `另有 ${leftOut} ${unit}，本人没有同意姓名上报，不在里面。` : ''}${unnamed > 0 ? NAMES_WITHHELD : ''}`}
      onClose={onClose}
    />
  );
}
