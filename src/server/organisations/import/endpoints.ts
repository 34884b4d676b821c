import { Type } from 'typebox';
import { done, refuse } from '../../../domain/outcome.ts';
import { accountOf, endpoint } from '../../http/endpoint.ts';
import { closed, oneOf, orNull, uuid, words } from '../../http/parts.ts';
import { lockTree } from '../read.ts';
import { saveNewOrganisations, saveOrganisation } from '../save.ts';
import { organisationShape } from '../shapes.ts';
import { readFile, readUpload, UPLOAD_LIMIT, upload } from './read-upload.ts';

const anything = Type.Unsafe<object>({ type: 'object', additionalProperties: true });
const column = Type.Object(
  { head: Type.String(), parent: Type.String(), sample: Type.Array(Type.String()), field: orNull(Type.String()), why: Type.String() },
  closed,
);
const counted = {
  rows: Type.Integer(),
  hiddenRows: Type.Integer(),
  formulas: Type.Integer(),
  errors: Type.Integer(),
  recognised: Type.Integer(),
};
const sheet = Type.Object(
  { name: Type.String(), hidden: Type.Boolean(), proposed: Type.Boolean(), ...counted, columns: Type.Array(column) },
  closed,
);
const row = Type.Object(
  {
    key: Type.String(),
    sheet: Type.String(),
    number: Type.Integer(),
    name: Type.String(),
    leftOut: Type.Array(anything),
    notes: Type.Array(anything),
    outcome: oneOf('add', 'change', 'same', 'skip'),
    organisation: Type.Optional(organisationShape),
    sectoralBefore: Type.Optional(orNull(uuid)),
    reason: Type.Optional(anything),
  },
  closed,
);
const counts = Type.Object({ add: Type.Integer(), change: Type.Integer(), same: Type.Integer(), skip: Type.Integer() }, closed);

const preview = endpoint('POST /api/organisations/import/preview', {
  summary: 'What an uploaded workbook of organisations would add and change, row by row; nothing is written',
  shape: {
    body: upload,
    answer: Type.Object({ sheets: Type.Array(sheet), rows: Type.Array(row), counts, mark: words(64) }, closed),
  },
  bodyLimit: UPLOAD_LIMIT,
  perMinute: 30,
  transaction: 'own',
  prepare: (county, { body }) => readFile(county, body),
  does: async (act, { body }, book) => {
    const read = await readUpload(act, body, book);
    if (!read.ok) return read;
    const { sheets, plan, mark } = read.value;
    const count = (outcome: string) => plan.rows.filter((it) => it.outcome === outcome).length;
    return done({
      sheets,
      rows: plan.rows,
      counts: { add: count('add'), change: count('change'), same: count('same'), skip: count('skip') },
      mark,
    });
  },
});

const commit = endpoint('POST /api/organisations/import', {
  summary: 'Takes over what the preview with this mark showed, all of it or nothing',
  shape: {
    body: Type.Object({ upload, mark: words(64) }, closed),
    answer: Type.Object({ added: Type.Integer(), changed: Type.Integer() }, closed),
  },
  bodyLimit: UPLOAD_LIMIT,
  perMinute: 30,
  prepare: (county, { body }) => readFile(county, body.upload),
  does: async (act, { body }, book) => {
    await lockTree(act.db);
    const read = await readUpload(act, body.upload, book);
    if (!read.ok) return read;
    const { additions, changes } = read.value.plan;
    // Somebody changed the tree, or chose otherwise, since the preview: what was looked at is not what would be written.
    if (read.value.mark !== body.mark) return refuse({ code: 'tree-import-overtaken' });
    if (additions.length + changes.length === 0) return refuse({ code: 'import-empty' });
    const note = { act: 'import', accountId: accountOf(act).accountId, at: act.now } as const;
    await saveNewOrganisations(act.db, additions, note);
    for (const organisation of changes) await saveOrganisation(act.db, organisation, note);
    const counted = { added: additions.length, changed: changes.length };
    act.note(counted);
    return done(counted);
  },
});

export const importEndpoints = [preview, commit];
