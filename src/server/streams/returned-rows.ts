import { done, refuse } from '../../domain/outcome.ts';
import type { CountyDeviceRefusal } from '../../domain/refusals/county-device.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { type Place, placeAfter } from '../../ledger/verdict.ts';
import { commitmentOfOffer, isClosed, unsoundBody } from '../../sync/offer.ts';
import type { ReturnedRows, ReturnedRowsAnswer } from '../../sync/protocol.ts';
import { isVerdictSigned } from '../../sync/signature.ts';
import type { County } from '../county.ts';
import type { CountyTransaction } from '../engine/engine.ts';
import type { Device, DeviceOutcome } from './device.ts';
import { beginGroup } from './found-group.ts';
import { type CountyIdentity, identityOf } from './identity.ts';
import { keep } from './keep.ts';
import { loadDocuments } from './load-documents.ts';
import { groupAt } from './members.ts';
import { beginNotices } from './notices.ts';
import { lockStream } from './receive.ts';
import { lastPlace, readableFor } from './rows.ts';

type Returned = ReturnedRows['rows'][number];

/**
 * A county that was restored gets rows back that it once gave out. It trusts its own signature and judges nothing twice: each row is put
 * where it stood, with the outcome it had. What it has already is passed over.
 */
export async function takeBack(county: County, device: Device, { stream, rows }: ReturnedRows): Promise<DeviceOutcome<ReturnedRowsAnswer>> {
  const identity = identityOf(county.key);
  return county.engine.attempt(async (tx): Promise<DeviceOutcome<ReturnedRowsAnswer>> => {
    if (!(await groupAgain(tx, stream, rows[0]!, county.now()))) {
      const { places } = await readableFor(tx, device, [stream]);
      // The enterprise that founded it comes back with its own PC.
      if (rows[0]!.verdict.founder !== undefined) return refuse({ code: 'stream-recovering', stream });
      if (!places.has(stream)) return refuse({ code: 'row-not-ours', seq: rows[0]!.verdict.seq });
      if (stream !== device.stream) await beginNotices(tx, stream, county.now());
    }
    const place = (await lockStream(tx, stream))!;
    const news = rows.filter(({ verdict }) => verdict.seq > place.seq);
    const wrong = firstWrong(news, stream, place, identity);
    if (wrong) return refuse(wrong);
    const documents = await loadDocuments(
      tx,
      stream,
      news.map(({ offer }) => offer),
    );
    for (const { offer, verdict } of news) documents.take(offer, verdict);
    await keep(tx, stream, news, documents);
    return done({ last: await lastPlace(tx, stream) });
  });
}

/**
 * Rows of a group come from whoever has them: who was in it is said by them. One that the county lost begins with its first row, which says
 * whose it is; the county waits for that enterprise's PC where the tree lost the enterprise too.
 */
async function groupAgain(tx: CountyTransaction, stream: string, { verdict }: Returned, now: Date): Promise<boolean> {
  if (verdict.seq === 1 && verdict.founder !== undefined) await beginGroup(tx, stream, verdict.founder, now);
  return (await groupAt(tx, stream)) !== undefined;
}

function firstWrong(rows: readonly Returned[], stream: string, from: Place, identity: CountyIdentity): CountyDeviceRefusal | undefined {
  let at = from;
  for (const row of rows) {
    const { verdict } = row;
    const next = placeAfter(sha256, at, verdict);
    if (verdict.seq !== next.seq || verdict.hash !== next.hash) return { code: 'row-out-of-order', seq: verdict.seq, expected: next.seq };
    if (verdict.stream !== stream || !isOurs(row, identity)) return { code: 'row-not-ours', seq: verdict.seq };
    at = verdict;
  }
  return undefined;
}

/** Signed here, and about the entry that comes with it. */
function isOurs({ verdict, signature, offer }: Returned, { county, publicKey }: CountyIdentity): boolean {
  const { id, device, incarnation, seq } = isClosed(offer) ? offer.closed : offer.header;
  const isSame = id === verdict.entry && device === verdict.device && incarnation === verdict.incarnation && seq === verdict.deviceSeq;
  const isAbout = isSame && commitmentOfOffer(offer) === verdict.commitment;
  const isSound = isClosed(offer) || verdict.outcome !== 'accepted' || unsoundBody(offer) === undefined;
  return verdict.county === county && isAbout && isSound && isVerdictSigned(publicKey, verdict, signature);
}
