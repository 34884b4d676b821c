import type { LineState, Reply } from '../../contract.ts';
import { writeKeyFile } from '../key-file.ts';
import { ofRecovery } from '../new-keys.ts';
import { readRecoveryKey } from '../recovery-key.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import { wrapUnder } from '../secret.ts';
import type { OpenSession } from '../session.ts';
import { adopt } from './branch-keys.ts';
import { unwrapBranchKeys } from './wrapped-key.ts';

/** One recovery key on paper for the whole branch: where another PC renewed it, this one's ledger opens with the new one, too. */
export async function followRecoveryKey(room: Room, { folder, keys, ring, line }: OpenSession): Promise<Reply<null>> {
  if (!line || line.file.renewing || line.file.recovery.salt === keys.recovery.salt) return answered(null);
  const next = { ...keys, recovery: wrapUnder(line.file.recovery, ring.dataKey, ofRecovery(ring.ledger)) };
  await writeKeyFile(room.disk, folder, next);
  const { standing } = room;
  // Somebody may be typing a key back here: that goes on, and then begins the generation after this one.
  if (standing.at === 'open') room.standing = { ...standing, session: { ...standing.session, keys: next } };
  return answered(null);
}

/** This PC was not sent the new branch key: the new recovery key opens it. */
export async function takeBranchKey(room: Room, session: OpenSession, typed: string): Promise<Reply<LineState>> {
  const { line } = session;
  if (!line) return refused({ code: 'not-enrolled' });
  const read = readRecoveryKey(typed);
  if ('group' in read) return refused({ code: 'recovery-key-wrong', group: read.group });
  const { offered, stream } = line.file;
  const opened = offered && (await unwrapBranchKeys(offered, stream, read.key));
  if (!offered || !opened) return refused({ code: 'recovery-key-wrong', group: null });
  await line.keep(adopt(line.file, offered, opened));
  line.openedKey();
  const followed = await room.inTurn(() => room.withSession((now) => followRecoveryKey(room, now)));
  return followed.ok ? answered(await line.knock()) : followed;
}
