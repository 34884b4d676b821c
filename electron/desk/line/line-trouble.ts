import type { LineTrouble } from '../../contract.ts';

/** Trying again by itself would change nothing, or must not happen without somebody looking. */
export const needsPerson = ({ code }: LineTrouble): boolean =>
  code === 'too-much-withdrawn' ||
  code === 'certificate-changed' ||
  code === 'certificate-unknown' ||
  code === 'county-other' ||
  code === 'branch-key-renewed';

/** How long the county asked to be left alone; an hour at most. */
export function askedSeconds(trouble: LineTrouble): number {
  const asked = trouble.code === 'county-refuses' ? trouble.refusal.waitSeconds : undefined;
  return typeof asked === 'number' ? Math.min(asked, 3_600) : 0;
}
