import type { Shell } from '../contract.ts';
import { refusalAtDesk } from './may.ts';
import { answered, refused } from './refusal.ts';
import type { Room } from './room.ts';

const MOST_BYTES = 2_500_000;

/** Leaders keep a file, everybody with a session reads it. */
export const keptFileServices = (room: Room): Pick<Shell, 'keepFile' | 'keptFile'> => ({
  keepFile: (base64) =>
    room.withSession(async ({ ledger, profile }) => {
      const refusal = refusalAtDesk(profile.role, 'keep-file');
      if (refusal) return refused(refusal);
      const content = Buffer.from(base64, 'base64');
      if (content.length > MOST_BYTES) return refused({ code: 'file-too-large', bytes: content.length, limit: MOST_BYTES });
      const kept = await ledger.attachments.put(content);
      return kept.ok ? answered({ address: kept.value, bytes: content.length }) : kept;
    }),
  keptFile: (address) =>
    room.withSession(async ({ ledger }) => {
      const found = await ledger.attachments.get(address);
      return found.ok ? answered({ base64: Buffer.from(found.value).toString('base64') }) : found;
    }),
});
