import { epochNumber } from '../../../src/domain/county/epoch.ts';
import type { ForeignRow } from '../../../src/ledger/file/rows.ts';
import type { Scope } from '../../../src/sync/desk/check-answer.ts';
import type { RoundEnd } from '../../../src/sync/desk/round.ts';
import type { CountyFile } from './county-file.ts';

/** The file after a round: the county's epoch and where the branch stands in its tree. The file itself if neither changed. */
export function afterRound(file: CountyFile, { epoch: heard, scope }: RoundEnd): CountyFile {
  const { county, keyPair } = file;
  // An answer that came by hand may be of an earlier life of the county.
  const epoch = epochNumber(heard) < epochNumber(county.epoch) ? county.epoch : heard;
  if (epoch === county.epoch && !scope) return file;
  // A restored county may have forgotten the key box.
  const box = epoch !== county.epoch ? { keyPair: { ...keyPair, told: false } } : {};
  return { ...file, ...(scope && placeIn(scope)), ...box, county: { ...county, epoch } };
}

/** The file with the PCs that the county revoked by these rows. The file itself if none is new. */
export function withRevoked(file: CountyFile, rows: readonly ForeignRow[]): CountyFile {
  const { county, stream, revoked } = file;
  const known = new Set(revoked.map(({ device }) => device));
  const news = rows
    .filter(({ verdict }) => verdict.stream === stream && verdict.device === county.id && verdict.outcome === 'accepted')
    .flatMap(({ entry }) => entry?.header.revokes ?? [])
    .filter(({ device }) => !known.has(device));
  return news.length > 0 ? { ...file, revoked: [...revoked, ...news] } : file;
}

/** Where the branch stands in the county's tree, as the file keeps it. */
function placeIn({ certificate, organisations: [own, ...above] }: Scope): Partial<CountyFile> {
  return { certificate, ...(own && { organisation: { ...own, above: above.map(({ name }) => name) } }) };
}
