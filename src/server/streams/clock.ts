import { clockOff } from '../../domain/county/clock-off.ts';
import type { County } from '../county.ts';
import type { Device } from './device.ts';

/** A century is wrong enough, whatever a PC says: the column holds no more than some thousand years. */
const MOST_MINUTES = 100 * 366 * 24 * 60;

/**
 * What a PC's clock said when its request left. A line takes minutes at most, which the rule lets pass; a file is carried for days, so
 * that only a clock ahead is found out by it, and one that is behind stays as it was last known.
 */
export async function noteClock(
  { engine, now }: County,
  { stream, id, clock_off_minutes: known }: Device,
  { said, by }: { readonly said: string; readonly by: 'line' | 'stick' },
): Promise<void> {
  const asked = Date.parse(said);
  const found = clockOff({ asked, county: now().getTime(), heard: by === 'line' ? asked : Number.POSITIVE_INFINITY });
  const off = Math.max(-MOST_MINUTES, Math.min(MOST_MINUTES, found));
  const isAsKnown = off === known || (by === 'stick' && off === 0 && known < 0);
  if (isAsKnown) return;
  await engine.db.updateTable('device').set({ clock_off_minutes: off }).where('stream', '=', stream).where('id', '=', id).execute();
}
