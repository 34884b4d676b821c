import type { Reply, Session, ShellRefusal } from '../../electron/contract.ts';
import type { PurgePort } from '../../src/commands/purge-person.ts';
import type { Live } from '../../src/data/live/live.ts';

/** A purge after which one works on: the live database forgets what went, and everything in its cache is sealed under the new key. */
export const purgeHere = (live: Pick<Live, 'renewKey'>): Pick<PurgePort<ShellRefusal>, 'purge'> => ({
  async purge(request): Promise<Reply<Session>> {
    const reply = await window.shell.purge(request);
    if (reply.ok) await live.renewKey(reply.value);
    return reply;
  },
});
