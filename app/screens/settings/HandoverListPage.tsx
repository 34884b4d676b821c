import { useDesk } from '../../live/desk.ts';
import { useWindow } from '../../where.ts';
import { HandoverList } from './HandoverList.tsx';

/** The list before or after the handover itself, to prepare it or to print it once more. */
export default function HandoverListPage() {
  const { session } = useDesk();
  const close = useWindow((window) => window.close);
  return <HandoverList from={session.actor.name} to="" onClose={close} />;
}
