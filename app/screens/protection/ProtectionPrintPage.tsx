import { useMemo } from 'react';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { assessmentSheet } from '../../../src/exchange/fill/protection.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { useDoc } from '../../live/documents.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { go } from '../../where.ts';

const close = () => go({ rail: 'people', tab: 'protection' });

/** `assessment:<id>`. */
export default function ProtectionPrintPage({ id }: { readonly id: string }) {
  const organisation = useOrganisation();
  const [, of = ''] = id.split(':');
  return organisation ? <Assessment organisation={organisation} id={of} /> : null;
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
