import { expect, test } from 'vitest';
import { changePresence } from '../../src/commands/change-presence.ts';
import { correctPerson } from '../../src/commands/correct-person.ts';
import { decideIdea } from '../../src/commands/decide-idea.ts';
import { draftPledge } from '../../src/commands/draft-pledge.ts';
import { enrolPerson } from '../../src/commands/enrol-person.ts';
import { giveNotice } from '../../src/commands/give-notice.ts';
import { logIdea } from '../../src/commands/log-idea.ts';
import { finishPurge, purgePerson } from '../../src/commands/purge-person.ts';
import { rewritePledge } from '../../src/commands/rewrite-pledge.ts';
import { takeUpIdea } from '../../src/commands/take-up-idea.ts';
import type { Act } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { check, recordsOf } from '../helpers/ledger.ts';
import { aLedgerDesk } from '../helpers/ledger-desk.ts';

const name = '欧阳砚秋';
const phone = '13800000042';

async function aBranch() {
  const { context, ledger, pages } = await aLedgerDesk();
  const enrolled = await enrolPerson(context, { name, standing: 'full', phone });
  const id = enrolled.ok ? enrolled.value.id : '';
  await correctPerson(context, id, { name, standing: 'full', phone, jobTitle: '挡车工' });
  await giveNotice(context, { personIds: [id], version: '2026 版', asked: ['keeping', 'submission'], agreed: ['keeping'] });
  await draftPledge(context, id, { from: '2026-01-01', until: '2026-12-31', items: [{ text: `${name}带两名徒工` }] });
  const idea = await logIdea(context, {
    title: '余料回用',
    category: 'energy',
    proposerIds: [id],
    anonymous: false,
    proposedOn: '2026-10-08',
    situation: `${name}（${phone}）看到余料成堆`,
  });
  const ideaId = idea.ok ? idea.value.id : '';
  await takeUpIdea(context, ideaId);
  await decideIdea(context, ideaId, { verdict: 'adopted', reason: `${name}的办法可行` });
  await changePresence(context, id, 'left');
  const port = {
    pages,
    purge: ({ documentIds, verb }: { documentIds: readonly string[]; verb: string }) => ledger.purge(documentIds, context.actor, verb),
  };
  return { context, ledger, id, port };
}
const everythingIn = async (ledger: Ledger) => JSON.stringify(await recordsOf(ledger));

test('after a purge no record of the ledger knows name or phone, the idea counts on, and the chain holds', async () => {
  const { context, ledger, id, port } = await aBranch();
  expect(await everythingIn(ledger)).toContain(name);

  const purged = await purgePerson(context, port, { personId: id, ground: 'request' });
  expect(purged.ok).toBe(true);

  const left = await everythingIn(ledger);
  expect(left).not.toContain(name);
  expect(left).not.toContain(phone);
  const ideas = await context.facts.all('golden-idea');
  expect(ideas).toHaveLength(1);
  expect(ideas[0]?.body).toMatchObject({ state: 'adopted', proposerIds: [id], situation: '某某某某（***********）看到余料成堆' });
  expect(await context.facts.all('person')).toEqual([]);
  expect(await context.facts.all('consent')).toEqual([]);
  expect(await check(ledger)).toMatchObject({ sound: true });
  expect(await finishPurge(context, { purge: () => Promise.reject(new Error('nothing is left to purge')) })).toEqual({
    ok: true,
    value: [],
  });
});

test('a purge that was cut off after its note is finished on the ledger, and asking twice does no harm', async () => {
  const { context, ledger, id, port } = await aBranch();
  const cut = { ...port, purge: async () => ({ ok: false, refusal: { code: 'ledger-locked' } }) as const };
  expect((await purgePerson(context, cut, { personId: id, ground: 'request' })).ok).toBe(false);
  expect(await everythingIn(ledger)).toContain(name);
  expect(await finishPurge(context, port)).toMatchObject({ ok: true, value: [{ ground: 'request' }] });
  expect(await everythingIn(ledger)).not.toContain(name);
  expect(await finishPurge(context, port)).toEqual({ ok: true, value: [] });
});

test('what was undone, and a text that named the person only before it was put right, are reached too', async () => {
  const { context, ledger, id, port } = await aBranch();
  const acts: Act[] = [];
  const append: typeof context.ledger.append = (appended) => {
    acts.push(...appended);
    return context.ledger.append(appended);
  };
  const watched = { ...context, ledger: { append } };
  const other = await enrolPerson(context, { name: '许知', standing: 'full' });
  const otherId = other.ok ? other.value.id : '';
  const pledge = await draftPledge(context, otherId, { from: '2026-01-01', until: '2026-12-31', items: [{ text: `跟${name}学修机` }] });
  const pledgeId = pledge.ok ? pledge.value.id : '';
  await rewritePledge(context, pledgeId, { from: '2026-01-01', until: '2026-12-31', items: [{ text: '学会修机' }] });
  await draftPledge(watched, otherId, { from: '2026-01-01', until: '2026-12-31', items: [{ text: `帮${name}带班` }] });
  const [undone] = acts.at(-1)!.writes;
  const present = (await context.facts.one('pledge', undone!.id))!;
  await context.ledger.append([{ id: crypto.randomUUID(), verb: 'undo-act', writes: [{ ...undone!, base: present.hash, body: null }] }]);

  expect((await purgePerson(context, port, { personId: id, ground: 'request' })).ok).toBe(true);
  expect(await everythingIn(ledger)).not.toContain(name);
  const left = await context.facts.all('pledge');
  expect(left.map((it) => it.body.items)).toEqual([[{ text: '学会修机' }]]);
  expect(left[0]?.id).not.toBe(pledgeId);
  expect((await context.facts.all('person')).map((it) => it.body.name)).toEqual(['许知']);
});
