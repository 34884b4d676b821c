import { Restore } from '../../restore/Restore.tsx';
import { useWindow } from '../../where.ts';

/** The restored ledger begins locked, like any other. */
export default function RestorePage() {
  const close = useWindow((window) => window.close);
  return <Restore onBack={close} onState={() => window.location.reload()} />;
}
