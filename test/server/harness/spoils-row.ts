import type { TestCounty } from './county.ts';

/** The newest row of a log, as if somebody had changed it on its way; answers how it is put right. */
export async function spoilsRow({ engine: { db } }: TestCounty, stream: string): Promise<() => Promise<unknown>> {
  const rows = db.selectFrom('stream_row').select(['seq', 'signature']).where('stream', '=', stream);
  const { seq, signature } = await rows.orderBy('seq', 'desc').executeTakeFirstOrThrow();
  const signed = (as: string) =>
    db.updateTable('stream_row').set({ signature: as }).where('stream', '=', stream).where('seq', '=', seq).execute();
  await signed(Buffer.alloc(64, 1).toString('base64'));
  return () => signed(signature);
}
