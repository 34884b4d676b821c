import { useMemo } from 'react';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { assessmentSheet, incidentSheet } from '../../../src/exchange/fill/protection.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { NamedSheet } from '../../leaving/NamedSheet.tsx';
import { useNaming } from '../../leaving/use-naming.ts';
import { useDoc, useDocs } from '../../live/documents.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { useWho } from '../../live/who.ts';
import { go } from '../../where.ts';

const close = () => go({ rail: 'people', tab: 'protection' });

/** `assessment:<id>` or `incident:<id>`. */
export default function ProtectionPrintPage({ id }: { readonly id: string }) {
  const organisation = useOrganisation();
  const [what, of = ''] = id.split(':');
  if (!organisation) return null;
  return what === 'incident' ? <IncidentRecord organisation={organisation} id={of} /> : <Assessment organisation={organisation} id={of} />;
}

type SheetProps = { readonly organisation: Organisation; readonly id: string };

/** F-60. */
function Assessment({ organisation, id }: SheetProps) {
  const assessment = useDoc('impact-assessment', id)?.body;
  const filled = useMemo(() => assessment && assessmentSheet(organisation, assessment), [organisation, assessment]);
  if (!filled) return null;
  return (
    <LeavingPage
      name="impact-assessment"
      filled={filled}
      receiver=""
      fields={['评估什么', '台账里的情况', '判断', '结论']}
      count={1}
      unit="份"
      stays="只有数，没有姓名。"
      about={{ type: 'impact-assessment', id }}
      onClose={close}
    />
  );
}

/** F-64: for the superior with the names of those alone who agreed to be named there. */
function IncidentRecord({ organisation, id }: SheetProps) {
  const incident = useDoc('data-incident', id)?.body;
  const departures = useDocs('departure');
  const whoOf = useWho();
  const naming = useNaming();
  const { nameOf } = naming;
  const filled = useMemo(() => {
    if (!incident || !departures) return undefined;
    const sheets = departures
      .filter((one) => incident.departureIds.includes(one.id))
      .map(({ body }) => `${body.leftOn} ${body.title}，交给${body.receiver}`);
    return incidentSheet(organisation, incident, { nameOf, sheets, whoOf });
  }, [organisation, incident, departures, nameOf, whoOf]);
  if (!filled || !incident) return null;
  return (
    <NamedSheet
      name="data-incident"
      filled={filled}
      naming={naming}
      fields={['发生了什么', '涉及的人的姓名', '处置']}
      about={{ type: 'data-incident', id }}
      onClose={() => go({ rail: 'people', tab: 'protection', page: 'incident', id })}
    />
  );
}
