import { clockOff } from '../../../src/domain/county/clock-off.ts';
import type { Post } from '../../../src/sync/desk/post.ts';

/**
 * The same line; a round tells the county what this PC's clock says, and its answer how far that is from the county's. It is said on both
 * sides and blocks nothing.
 */
export const timedPost =
  (post: Post, now: () => number, tell: (offMinutes: number) => void): Post =>
  async (path, body, signal) => {
    const asked = now();
    if (path !== '/sync') return post(path, body, signal);
    const reply = await post(path, { ...body, at: new Date(asked).toISOString() }, signal);
    const county = reply.ok ? Date.parse(String((reply.value as { readonly at?: unknown } | null)?.at)) : Number.NaN;
    if (!Number.isNaN(county)) tell(clockOff({ asked, county, heard: now() }));
    return reply;
  };
