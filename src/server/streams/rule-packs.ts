import { Type } from 'typebox';
import { endSchema, packContents, packSchema } from '../../data/types/rule-pack.ts';
import { civilDateAt } from '../../domain/civil-date.ts';
import { done, refuse } from '../../domain/outcome.ts';
import type { RulePackRefusal } from '../../domain/refusals/rule-pack.ts';
import { endPack, publishPack } from '../../domain/rule-pack/publish.ts';
import { PACK_FILE_LIMIT, type PackFile, type PackForm } from '../../domain/rule-pack/rule-pack.ts';
import { standingOf } from '../authority/standing.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, uuid, words } from '../http/parts.ts';
import { actInStream } from './act.ts';
import { fileAround, knownFiles, packById, packsAround, packsBy, packsFor } from './known-packs.ts';
import { noticesOf } from './notices.ts';

/** Every file once, as base64, and the rules beside them. */
const BODY_LIMIT = 2_000_000;
const base64 = Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: Math.ceil(PACK_FILE_LIMIT / 3) * 4 + 4 });
const byId = Type.Object({ id: uuid }, closed);

const list = endpoint('GET /api/rule-packs', {
  summary: 'Rule packs that hold for one’s organisation or were published below it, with their withdrawals',
  shape: { answer: Type.Object({ packs: Type.Array(packSchema), ends: Type.Array(endSchema) }, closed) },
  does: async (act) => done(await packsAround(act.db, accountOf(act).organisationId)),
});

const readFile = endpoint('GET /api/rule-packs/files/:id', {
  summary: 'The file of a form that a pack brings',
  shape: { params: byId, answer: Type.Object({ fileName: words(120), base64: Type.String() }, closed) },
  does: async (act, { params: { id } }) => {
    const body = await fileAround(act.db, accountOf(act).organisationId, id);
    if (body === undefined) return refuse({ code: 'not-found', type: 'pack-file', id });
    const { fileName, base64: content } = JSON.parse(body) as PackFile;
    return done({ fileName, base64: content });
  },
});

const publish = endpoint('POST /api/rule-packs', {
  summary: 'Publishes the next version of one’s organisation’s rules to every PC below it',
  bodyLimit: BODY_LIMIT,
  shape: {
    body: Type.Object(
      {
        title: words(200),
        documentNumber: Type.Optional(words(200)),
        validFrom: civilDate,
        validTo: Type.Optional(civilDate),
        retroactive: Type.Optional(words(1_000)),
        ...packContents,
        files: Type.Array(Type.Object({ id: uuid, base64 }, closed), { maxItems: 40 }),
      },
      closed,
    ),
    answer: Type.Object({ id: uuid, version: Type.Integer() }, closed),
  },
  does: async (act, { body: { files, ...draft } }) => {
    const { db, county, now, note } = act;
    const { accountId, organisationId } = accountOf(act);
    const stream = await noticesOf(db, organisationId, now);
    // Behind the lock, so that two who publish at once do not both make the same version.
    await db.selectFrom('stream').select('id').where('id', '=', stream).forUpdate().execute();
    const today = civilDateAt(now.getTime());
    const outcome = publishPack(draft, {
      id: crypto.randomUUID(),
      issuer: await issuerOf(db, organisationId),
      earlier: await packsBy(db, organisationId),
      above: await packsAbove(db, organisationId),
      today,
    });
    if (!outcome.ok) return outcome;
    const pack = outcome.value;
    const missing = await fileTrouble(db, organisationId, pack.forms, files);
    if (missing) return refuse(missing);
    const bodies = pack.forms.flatMap(({ fileId, fileName, bytes }) =>
      files
        .filter(({ id }) => id === fileId)
        .map((file): PackFile => ({ v: 1, id: fileId, fileName, bytes, base64: file.base64, on: today })),
    );
    const writes = [
      ...bodies.map((body) => ({ type: 'pack-file', id: body.id, base: null, body }) as const),
      { type: 'rule-pack', id: pack.id, base: null, body: pack } as const,
    ];
    const acted = await actInStream(county, db, { accountId, stream, verb: 'publish-rules', writes });
    if (!acted.ok) return acted;
    note({ packId: pack.id, version: pack.version, entry: acted.value.entry });
    return done({ id: pack.id, version: pack.version });
  },
});

const withdraw = endpoint('POST /api/rule-packs/:id/end', {
  summary: 'Ends a pack with a day, today or later',
  shape: {
    params: byId,
    body: Type.Object({ endsOn: civilDate, reason: words(1_000) }, closed),
    answer: Type.Object({ id: uuid }, closed),
  },
  about: async ({ params: { id } }, db) => {
    const found = await packById(db, id);
    return found ? [found.issuerId] : [];
  },
  does: async (act, { params: { id: packId }, body: { endsOn, reason } }) => {
    const { db, county, now, note } = act;
    const { accountId, organisationId } = accountOf(act);
    const stream = await noticesOf(db, organisationId, now);
    await db.selectFrom('stream').select('id').where('id', '=', stream).forUpdate().execute();
    const found = await packById(db, packId);
    if (!found) return refuse({ code: 'not-found', type: 'rule-pack', id: packId });
    const id = crypto.randomUUID();
    const outcome = endPack(found.pack, { id, endsOn, reason }, await packsBy(db, organisationId), civilDateAt(now.getTime()));
    if (!outcome.ok) return outcome;
    const writes = [{ type: 'pack-end', id, base: null, body: outcome.value }] as const;
    const acted = await actInStream(county, db, { accountId, stream, verb: 'withdraw-rules', writes });
    if (!acted.ok) return acted;
    note({ packId, version: found.pack.version, entry: acted.value.entry });
    return done({ id });
  },
});

async function issuerOf(db: Database, id: string) {
  const { name, type } = await db.selectFrom('organisation').select(['name', 'type']).where('id', '=', id).executeTakeFirstOrThrow();
  return { id, name, type, depth: (await standingOf(db, id))?.line.length ?? 0 };
}

async function packsAbove(db: Database, organisationId: string) {
  const { packs, ends } = await packsFor(db, organisationId);
  return { packs: packs.filter(({ issuerId }) => issuerId !== organisationId), ends };
}

/** Each form's file comes along or lies with the county since an earlier version; it is as long as the form says. */
async function fileTrouble(
  db: Database,
  issuerId: string,
  forms: readonly PackForm[],
  files: readonly { readonly id: string; readonly base64: string }[],
): Promise<RulePackRefusal | undefined> {
  const lengths = new Map(files.map((file) => [file.id, Buffer.byteLength(file.base64, 'base64')]));
  const known = await knownFiles(
    db,
    issuerId,
    forms.map(({ fileId }) => fileId),
  );
  const missing = forms.find(({ fileId, bytes }) => (lengths.has(fileId) ? lengths.get(fileId) !== bytes : !known.has(fileId)));
  return missing && { code: 'pack-file-missing', fileName: missing.fileName };
}

export const rulePackEndpoints = [list, readFile, publish, withdraw];
