import { TYPES } from '../../../src/data/types/index.ts';
import type { Idea } from '../../../src/domain/idea.ts';
import type { PointsLine } from '../../../src/domain/points.ts';
import type { Act } from '../../../src/ledger/entry.ts';
import { placesIn } from '../../e2e/desk.ts';
import { someDocument } from '../../helpers/branch-history.ts';
import { foundedDesk } from '../../helpers/founded-desk.ts';
import type { Given } from '../../helpers/history.ts';
import { organisation, PASSWORD } from '../../helpers/invented-branch.ts';
import { type Chance, chanceOf } from '../../helpers/seeded.ts';

/** As a branch writes: mostly one record at a time, now and then an import. */
const ENTRY_SIZES = [1, 1, 1, 1, 2, 2, 3, 3, 10, 50];
/** The work of the last days; everything older is settled, as in a branch that answers in time. */
const OPEN_IDEAS = 12;
const ACTS_AT_ONCE = 200;

/** Founds a branch in a folder and writes so many documents through the desk's own services. */
export async function foundBranch(folder: string, documents: number, seed: number): Promise<void> {
  const secretary = { name: '郑海涛', role: 'secretary' as const, password: PASSWORD };
  const { desk } = await foundedDesk(placesIn(folder), { organisation, profile: secretary });
  const acts = actsOf(documents, chanceOf(seed));
  for (let from = 0; from < acts.length; from += ACTS_AT_ONCE) {
    const saved = await desk.append(acts.slice(from, from + ACTS_AT_ONCE));
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  }
  await desk.lock();
}

function actsOf(documents: number, chance: Chance): readonly Act[] {
  const acts: Act[] = [];
  for (let written = 0; written < documents; ) {
    const size = Math.min(chance.of(ENTRY_SIZES), documents - written);
    const writes = Array.from({ length: size }, (_, n) => writeOf(settled(someDocument(written + n, chance), documents - written - n)));
    acts.push({ id: `00000000-0000-4000-9000-${String(written).padStart(12, '0')}`, verb: 'import-roster', writes });
    written += size;
  }
  return acts;
}

function settled({ type, id, body }: Given, left: number): Given {
  if (type === 'golden-idea') return { type, id, body: left > OPEN_IDEAS * 2.5 ? closedIdea(body as Idea) : body };
  return type === 'points-line' ? { type, id, body: { ...(body as PointsLine), state: 'posted' } } : { type, id, body };
}
const closedIdea = (idea: Idea): Idea => ({ ...idea, state: 'closed', decidedOn: idea.proposedOn, answeredOn: idea.proposedOn });

function writeOf({ type, id, body }: Given): Act['writes'][number] {
  const { kind, class: documentClass } = TYPES[type];
  return { kind, type, id, class: documentClass, base: null, body: JSON.stringify(body) };
}
