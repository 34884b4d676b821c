import { Look } from '../frame/Look.tsx';
import { Restore, type RestoreProps } from '../restore/Restore.tsx';

/** Loaded only if it comes to that. */
export default function RestoreInLook(props: RestoreProps) {
  return (
    <Look>
      <Restore {...props} />
    </Look>
  );
}
