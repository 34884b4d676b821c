import { type Incident, openSteps } from '../../../src/domain/protection/incident.ts';
import { State } from '../../parts/State.tsx';

/** Said at once by the law: an open one is late, not soon. */
export function IncidentMark({ incident, soft = false }: { readonly incident: Incident; readonly soft?: boolean }) {
  const open = openSteps(incident).length;
  return open > 0 ? <State is="late" word={`还差 ${open} 步`} soft={soft} /> : <State is="done" word="处置完了" soft={soft} />;
}
