import type { Entry } from '../../src/ledger/entry.ts';
import type { ForeignRow } from '../../src/ledger/file/rows.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { BEFORE_FIRST, type CountyRefusal, type Place, placeAfter, type Verdict } from '../../src/ledger/verdict.ts';
import { commitmentOfEntry } from '../../src/sync/offer.ts';

type Judged = { readonly entry: Entry; readonly outcome?: Verdict['outcome']; readonly refusal?: CountyRefusal };

/** The log of one stream, as a county that judges what a test says would keep it. */
export function aStreamLog(stream = 'branch-1') {
  let place: Place = BEFORE_FIRST;
  const next = ({ entry, outcome = 'accepted', refusal }: Judged): Verdict => {
    const commitment = commitmentOfEntry(entry);
    place = placeAfter(sha256, place, { stream, commitment, outcome });
    const { id, device, incarnation, seq } = entry.header;
    const of = { device, incarnation, deviceSeq: seq, entry: id, commitment };
    return {
      county: 'county-1',
      epoch: 1,
      stream,
      ...place,
      ...of,
      outcome,
      ...(refusal && { refusal }),
      receivedAt: '2026-03-02T08:00:00Z',
    };
  };
  return {
    /** The row as the entry's own PC gets it. */
    about: (judged: Judged): ForeignRow => ({ verdict: next(judged), signature: 'c2lnbmVk' }),
    /** The row as the other PCs of the stream get it. */
    bringing: (judged: Judged): ForeignRow => ({ verdict: next(judged), signature: 'c2lnbmVk', entry: judged.entry }),
  };
}
