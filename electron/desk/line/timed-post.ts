import { clockOff } from '../../../src/domain/county/clock-off.ts';
import type { Post } from '../../../src/sync/desk/post.ts';

/** The same line; each answer to a round says beside how far this PC's clock is from the county's. It is said and blocks nothing. */
export const timedPost =
  (post: Post, now: () => number, tell: (offMinutes: number) => void): Post =>
  async (path, body, signal) => {
    const asked = now();
    const reply = await post(path, body, signal);
    const county = path === '/sync' && reply.ok ? Date.parse(String((reply.value as { readonly at?: unknown } | null)?.at)) : Number.NaN;
    if (!Number.isNaN(county)) tell(clockOff({ asked, county, heard: now() }));
    return reply;
  };
