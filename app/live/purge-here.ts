import type { Reply, Session, ShellRefusal } from '../../electron/contract.ts';
import type { PurgePort } from '../../src/commands/purge-person.ts';
import type { Live } from '../../src/data/live/live.ts';
import { openDrawer } from './draft.ts';
import { useUndo } from './undo.ts';

/**
 * A purge after which one works on: the live database forgets what went, everything in its cache is sealed under the new key, and the
 * window gives up what it remembers of it, the steps back and the drafts.
 */
export const purgeHere = (live: Pick<Live, 'renewKey'>): Pick<PurgePort<ShellRefusal>, 'purge'> => ({
  async purge(request): Promise<Reply<Session>> {
    const reply = await window.shell.purge(request);
    if (!reply.ok) return reply;
    await live.renewKey(reply.value);
    useUndo.getState().forgetDocuments(request.documentIds);
    await openDrawer();
    return reply;
  },
});
