/** So far a PC's clock may be from its county's and nobody is told (INF): records bear days, and people set clocks by hand. */
const TOLERANCE_MINUTES = 10;

/**
 * By how many whole minutes a PC's clock is ahead of its county's (positive) or behind it (negative); 0 where it is right, as far as can be
 * seen: the county's time must lie between asking and hearing, however slow the line was. Milliseconds.
 */
export function clockOff({ asked, county, heard }: { readonly asked: number; readonly county: number; readonly heard: number }): number {
  const off = county < asked ? asked - county : county > heard ? heard - county : 0;
  const minutes = Math.trunc(off / 60_000);
  return Math.abs(minutes) > TOLERANCE_MINUTES ? minutes : 0;
}
