import type { ShellRefusal } from '../../electron/contract.ts';
import { sayShell } from '../words/shell-refusals.ts';
import { WarnIcon } from './icons.tsx';

/** A refusal at its place, without the component library. */
export function SaidBox({ refusal }: { readonly refusal: ShellRefusal | undefined }) {
  if (!refusal) return null;
  const said = sayShell(refusal);
  return (
    <div className="locked-said" role="alert">
      <WarnIcon />
      <p>
        <b>{said.what}</b> {said.figures} {said.next}
      </p>
    </div>
  );
}
