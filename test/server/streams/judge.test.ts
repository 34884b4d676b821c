import { expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { canonical } from '../../../src/ledger/canonical.ts';
import { judge } from '../../../src/server/streams/judge.ts';
import { type KnownDocument, KnownDocuments } from '../../../src/server/streams/known-documents.ts';
import { commitmentOfEntry } from '../../../src/sync/offer.ts';
import type { OpenOffer } from '../../../src/sync/protocol.ts';
import { signText } from '../../../src/sync/signature.ts';
import { anIdea, anOfferingPc, aSubmission } from '../../helpers/offers.ts';

const handIn = { verb: 'hand-in-report' } as const;
const nothing = () => new KnownDocuments();
const document: KnownDocument = {
  stream: 'branch-1',
  kind: 'ideas',
  type: 'golden-idea',
  class: 'B',
  hash: 'a'.repeat(64),
  body: null,
  about: null,
  receivers: null,
  seq: 1,
  purged: false,
};
const knowing = (id: string, known: Partial<KnownDocument>, answers: readonly Answer[] = []) =>
  new KnownDocuments({ documents: [[id, { ...document, ...known }]], answers });
const refusal = (found: ReturnType<typeof judge>) => ('refusal' in found ? found.refusal : undefined);

test('a sealed record is kept whatever it says, a submission because it is valid', () => {
  const pc = anOfferingPc('branch-1');
  expect(judge(pc.offers([anIdea('idea-1')]), pc.asAuthor(), nothing())).toEqual({ outcome: 'accepted' });
  expect(judge(pc.offers([aSubmission('submission-1')], handIn), pc.asAuthor(), nothing())).toEqual({ outcome: 'accepted' });
});

test('what the device did not sign is refused, also of an entry that stays on its PC', () => {
  const [pc, other] = [anOfferingPc('branch-1'), anOfferingPc('branch-1')];
  const closed = pc.offer(pc.write([{ type: 'disclosure', id: 'disclosure-1', body: {} }]));
  for (const offer of [pc.offers([anIdea('idea-1')]), closed])
    expect(refusal(judge(offer, other.asAuthor(), nothing()))).toEqual({ code: 'signature-wrong' });
  expect(judge(closed, pc.asAuthor(), nothing())).toEqual({ outcome: 'accepted' });
});

test('an exchanged body is refused', () => {
  const pc = anOfferingPc('branch-1');
  const [one, two] = [pc.offers([anIdea('idea-1')]), pc.offers([anIdea('idea-1')])];
  expect(refusal(judge({ ...one, bodies: two.bodies }, pc.asAuthor(), nothing()))).toEqual({ code: 'body-unsound', document: 'idea-1' });
});

test('a working record that comes readable is refused, though its device signed it', () => {
  const pc = anOfferingPc('branch-1');
  const entry = pc.write([anIdea('idea-1')]);
  const sealed = pc.offer(entry) as OpenOffer;
  const claimed = {
    ...entry,
    header: { ...entry.header, writes: entry.header.writes.map((write) => ({ ...write, class: 'A' as const })) },
  };
  const opened = pc.offer(claimed);
  expect(refusal(judge(opened, pc.asAuthor(), nothing()))).toEqual({
    code: 'class-wrong',
    document: 'idea-1',
    type: 'golden-idea',
    found: 'A',
  });
  const signature = signText(pc.deviceKey, `offer\n${commitmentOfEntry(entry)}\n${canonical([null])}`);
  const smuggled = { ...sealed, bodies: [{ open: entry.bodies[0]! }], digests: [null], signature };
  expect(refusal(judge(smuggled, pc.asAuthor(), nothing()))).toEqual({ code: 'body-unsound', document: 'idea-1' });
});

test('a write that does not replace the current version is a conflict that names the current one', () => {
  const pc = anOfferingPc('branch-1');
  const known = knowing('idea-1', {});
  for (const base of [null, 'b'.repeat(64)])
    expect(judge(pc.offers([anIdea('idea-1', '改进夹具', base)]), pc.asAuthor(), known)).toEqual({
      outcome: 'conflict',
      refusal: { code: 'base-old', document: 'idea-1', current: document.hash },
    });
  expect(judge(pc.offers([anIdea('idea-1', '改进夹具', document.hash)]), pc.asAuthor(), known).outcome).toBe('accepted');
  expect(judge(pc.offers([anIdea('idea-2', '改进夹具', document.hash)]), pc.asAuthor(), known)).toMatchObject({
    refusal: { code: 'base-old', current: null },
  });
});

test('work on top of a refused version names the entry that was refused', () => {
  const pc = anOfferingPc('branch-1');
  const known = new KnownDocuments({ refused: [{ document: 'idea-1', hash: 'b'.repeat(64), entry: 'entry-1' }] });
  expect(judge(pc.offers([anIdea('idea-1', '改进夹具', 'b'.repeat(64))]), pc.asAuthor(), known)).toEqual({
    outcome: 'refused',
    refusal: { code: 'depends-on-refused', document: 'idea-1', entry: 'entry-1' },
  });
});

test('a document belongs to the stream that wrote it first, for writing and for purging', () => {
  const pc = anOfferingPc('branch-1');
  const known = knowing('idea-1', { stream: 'branch-2' });
  const expected = { code: 'document-of-another', document: 'idea-1' };
  expect(refusal(judge(pc.offers([anIdea('idea-1', '改进夹具', document.hash)]), pc.asAuthor(), known))).toEqual(expected);
  expect(refusal(judge(pc.offers([], { verb: 'purge-person', purges: ['idea-1'] }), pc.asAuthor(), known))).toEqual(expected);
});

test('what was purged is not written again', () => {
  const pc = anOfferingPc('branch-1');
  const known = knowing('idea-1', { hash: null, purged: true });
  expect(refusal(judge(pc.offers([anIdea('idea-1')]), pc.asAuthor(), known))).toEqual({
    code: 'county-document-purged',
    document: 'idea-1',
  });
});

test('a submission is refused by place and reason when its schema does not allow it, and nothing of it is mended', () => {
  const pc = anOfferingPc('branch-1');
  const invalid = (more: object) => refusal(judge(pc.offers([aSubmission('submission-1', '', more)], handIn), pc.asAuthor(), nothing()));
  expect(invalid({ version: '1' })).toMatchObject({ code: 'county-body-invalid', path: '/version' });
  expect(invalid({ proposer: '周启明' })).toMatchObject({ code: 'county-body-invalid', path: '' });
  expect(invalid({ paragraph: '空\u0000字' })).toMatchObject({ code: 'county-body-invalid', reason: 'the character U+0000' });
  expect(invalid({ paragraph: 'a backslash before \\u0000' })).toBeUndefined();
  expect(invalid({ id: 'submission-2' })).toMatchObject({ code: 'county-body-invalid', path: '/id' });
});

test('what the county reads is written by the acts that hand in, by roles that may, on a PC that speaks for them', () => {
  const judged = (verb: string, role: 'secretary' | 'publicity', device: 'secretary' | 'publicity') => {
    const pc = anOfferingPc('branch-1');
    return refusal(
      judge(pc.offers([aSubmission('submission-1')], { verb, actor: { profileId: 'p', role } }), pc.asAuthor(device), nothing()),
    );
  };
  expect(judged('hand-in-report', 'secretary', 'secretary')).toBeUndefined();
  expect(judged('hand-in-report', 'publicity', 'secretary')).toEqual({ code: 'verb-not-yours', verb: 'hand-in-report', role: 'publicity' });
  expect(judged('hand-in-report', 'secretary', 'publicity')).toEqual({ code: 'verb-not-yours', verb: 'hand-in-report', role: 'secretary' });
  for (const verb of ['log-idea', 'no-such-verb', 'constructor', 'answer-submission'])
    expect(judged(verb, 'secretary', 'secretary')).toEqual({ code: 'verb-not-yours', verb, role: 'secretary' });
});

test('a branch neither answers its own submission nor announces', () => {
  const pc = anOfferingPc('branch-1');
  const body = { v: 1, id: 'answer-1', about: { type: 'submission', id: 's' }, verdict: 'accepted', issuer: '镇', on: '2026-03-01' };
  const offer = pc.offers([{ type: 'answer', id: 'answer-1', body }], { verb: 'answer-submission' });
  expect(refusal(judge(offer, pc.asAuthor(), nothing()))).toMatchObject({ code: 'verb-not-yours', verb: 'answer-submission' });
});

test('a submission is never changed, and not taken back once it was answered', () => {
  const pc = anOfferingPc('branch-1');
  const hash = 'c'.repeat(64);
  const stored = { kind: 'reports', type: 'submission', class: 'A', hash, body: '{}' };
  const answer: Answer = {
    v: 1,
    id: 'answer-1',
    about: { type: 'submission', id: 'submission-1' },
    verdict: 'received',
    issuer: '城关镇两新工委',
    on: '2026-03-02',
  };
  const takeBack = pc.offers([{ type: 'submission', id: 'submission-1', body: null, base: hash }], { verb: 'take-back-report' });
  const rewritten = pc.offers([{ ...aSubmission('submission-1'), base: hash }], handIn);
  expect(judge(takeBack, pc.asAuthor(), knowing('submission-1', stored)).outcome).toBe('accepted');
  expect(refusal(judge(takeBack, pc.asAuthor(), knowing('submission-1', stored, [answer])))).toEqual({
    code: 'rule',
    document: 'submission-1',
    rule: { code: 'wrong-state', type: 'submission', state: 'received', expected: ['submitted'] },
  });
  expect(refusal(judge(rewritten, pc.asAuthor(), knowing('submission-1', stored)))).toMatchObject({ code: 'rule' });
});

test('only the leaders of a branch purge', () => {
  const pc = anOfferingPc('branch-1');
  const purge = (role: 'secretary' | 'organisation', verb = 'purge-person') =>
    judge(pc.offers([], { verb, purges: ['idea-1'], actor: { profileId: 'p', role } }), pc.asAuthor(), nothing());
  expect(purge('secretary').outcome).toBe('accepted');
  expect(refusal(purge('organisation'))).toMatchObject({ code: 'verb-not-yours' });
  expect(refusal(purge('secretary', 'log-idea'))).toMatchObject({ code: 'verb-not-yours' });
});
