import { type AnyRefusal, say } from '../words/refusals.ts';

export function OwnRefusal({ refusal }: { readonly refusal: AnyRefusal | undefined }) {
  if (!refusal) return null;
  const { what, figures, next } = say(refusal);
  return <p role="alert">{[what, figures, next].filter(Boolean).join(' ')}</p>;
}
