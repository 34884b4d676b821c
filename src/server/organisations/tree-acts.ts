import { Type } from 'typebox';
import { civilDateAt } from '../../domain/civil-date.ts';
import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import type { TreeOrganisation } from '../../domain/county/organisation.ts';
import { closeOrganisation, foundOrganisation, moveOrganisation, renameOrganisation, type StepDates } from '../../domain/county/tree.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { type Act, accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, orNull, uuid, words } from '../http/parts.ts';
import { linesTo, lockTree, openBelow, organisationById } from './read.ts';
import { saveOrganisation } from './save.ts';
import { byId, organisationShape, treeType } from './shapes.ts';
import type { TreeAct } from './tables.ts';

const when = { on: civilDate, reason: Type.Optional(words(200)) };
const lines = { superiorId: uuid, sectoralId: orNull(uuid) };
const both = ({ superiorId, sectoralId }: { readonly superiorId: string; readonly sectoralId: string | null }) =>
  sectoralId === null ? [superiorId] : [superiorId, sectoralId];

const found = endpoint('POST /api/organisations', {
  summary: 'Takes a new organisation into the tree',
  shape: { body: Type.Object({ type: treeType, name: words(200), ...lines, ...when }, closed), answer: organisationShape },
  about: async ({ body }) => both(body),
  does: async (act, { body: { type, name, on, superiorId, sectoralId, reason } }) => {
    await lockTree(act.db);
    const founding = { id: crypto.randomUUID(), type, name, on };
    const ruled = foundOrganisation(founding, await linesTo(act.db, superiorId, sectoralId), civilDateAt(act.now.getTime()));
    return saved(act, 'found', ruled, reason);
  },
});

const rename = endpoint('PUT /api/organisations/:id/name', {
  summary: 'Gives an organisation another name from a day on',
  shape: { params: byId, body: Type.Object({ name: words(200), ...when }, closed), answer: organisationShape },
  about: async ({ params }) => [params.id],
  does: (act, { params, body: { name, on, reason } }) =>
    changed(act, params.id, { act: 'rename', on, reason }, async (before, dates) => {
      const { superior } = await linesTo(act.db, before.superiorId, null);
      return renameOrganisation(before, name, superior, dates);
    }),
});

const move = endpoint('PUT /api/organisations/:id/lines', {
  summary: 'Puts an organisation, with all below it, under another superior, or gives it another second line',
  shape: { params: byId, body: Type.Object({ ...lines, ...when }, closed), answer: organisationShape },
  about: async ({ params, body }) => [params.id, ...both(body)],
  does: (act, { params, body: { superiorId, sectoralId, on, reason } }) =>
    changed(act, params.id, { act: 'move', on, reason }, async (before, dates) =>
      moveOrganisation(before, await linesTo(act.db, superiorId, sectoralId), dates),
    ),
});

const close = endpoint('POST /api/organisations/:id/closing', {
  summary: 'Closes an organisation that has nobody open below it',
  shape: { params: byId, body: Type.Object(when, closed), answer: organisationShape },
  about: async ({ params }) => [params.id],
  does: (act, { params, body: { on, reason } }) =>
    changed(act, params.id, { act: 'close', on, reason }, async (before, dates) =>
      closeOrganisation(before, (await openBelow(act.db, before.id)).length, dates),
    ),
});

type Ruled = Outcome<TreeOrganisation, ConsoleRefusal>;
type Asked = { readonly act: TreeAct; readonly on: string; readonly reason: string | undefined };

/** Read under the tree's lock, ruled, saved with its history. */
async function changed(
  act: Act,
  id: string,
  asked: Asked,
  rule: (before: TreeOrganisation, dates: StepDates) => Promise<Ruled>,
): Promise<Ruled> {
  await lockTree(act.db);
  const before = await organisationById(act.db, id);
  if (!before) return refuse({ code: 'not-found', type: 'organisation', id });
  const dates = { on: asked.on, today: civilDateAt(act.now.getTime()) };
  return saved(act, asked.act, await rule(before, dates), asked.reason);
}

async function saved(act: Act, treeAct: TreeAct, ruled: Ruled, reason: string | undefined): Promise<Ruled> {
  if (!ruled.ok) return ruled;
  await saveOrganisation(act.db, ruled.value, { act: treeAct, accountId: accountOf(act).accountId, at: act.now, reason });
  act.note({ organisationId: ruled.value.id, version: ruled.value.version });
  return done(ruled.value);
}

export const treeActs = [found, rename, move, close];
