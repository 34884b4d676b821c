import { expect, test } from 'vitest';
import type { Body, Entry, LedgerRecord } from '../../src/ledger/entry.ts';
import { changeOf, fold } from '../../src/ledger/fold.ts';

const entryOf = (position: number, id: string, body: Body, purges?: readonly string[]): Entry => ({
  header: {
    id: `entry-${position}`,
    device: 'd1',
    incarnation: 1,
    seq: position,
    stream: 'branch',
    at: `2026-03-01T08:00:0${position}.000Z`,
    actor: { profileId: 'p1', role: 'secretary' },
    verb: 'note',
    rules: '2026-1',
    writes: purges ? [] : [{ kind: 'ideas', type: 'golden-idea', id, class: 'B', base: null, bodyHash: `hash-${position}` }],
    ...(purges && { purges }),
    prev: '0'.repeat(64),
    salt: '00'.repeat(16),
  },
  bodies: purges ? [] : [body],
});
const written = (position: number, id: string, body: string, type: 'own' | 'foreign' = 'own'): LedgerRecord => ({
  position,
  type,
  commitment: `c${position}`,
  entry: entryOf(position, id, { salt: '00', body }),
});
const purged = (position: number, ...ids: string[]): LedgerRecord => ({
  position,
  type: 'purge',
  commitment: `c${position}`,
  entry: entryOf(position, '', null, ids),
});

test('the latest version counts, whoever wrote it', () => {
  const { documents } = fold([written(1, 'a', '1'), written(2, 'b', '2'), written(3, 'a', '3', 'foreign')]);
  expect(documents.get('a')).toEqual({
    kind: 'ideas',
    type: 'golden-idea',
    id: 'a',
    class: 'B',
    hash: 'hash-3',
    body: '3',
    entryId: 'entry-3',
    at: '2026-03-01T08:00:03.000Z',
  });
  expect([...documents.keys()]).toEqual(['a', 'b']);
});

test('a withdrawn document is gone and may come back', () => {
  expect(fold([written(1, 'a', '1'), written(2, 'a', 'null')]).documents.has('a')).toBe(false);
  expect(fold([written(1, 'a', '1'), written(2, 'a', 'null'), written(3, 'a', '3')]).documents.get('a')?.body).toBe('3');
});

test('a purged document is gone for good, even if another PC writes it afterwards', () => {
  const { documents, purged: gone } = fold([written(1, 'a', '1'), purged(2, 'a'), written(3, 'a', '3', 'foreign')]);
  expect(documents.size).toBe(0);
  expect([...gone]).toEqual(['a']);
});

test('a body that is gone withdraws its document; only a purge says that it never comes again', () => {
  const record: LedgerRecord = { position: 1, type: 'own', commitment: 'c1', entry: entryOf(1, 'a', null) };
  expect(changeOf(record).writes[0]).toMatchObject({ id: 'a', body: null });
  expect(changeOf(written(1, 'a', 'null')).writes[0]).toMatchObject({ hash: 'hash-1', body: null });
  expect(changeOf(purged(2, 'a'))).toMatchObject({ entryId: 'entry-2', writes: [{ id: 'a', body: 'purged' }] });
});

test('verdicts and papers change no document by themselves', () => {
  const verdict: LedgerRecord = { position: 1, type: 'verdict', commitment: 'c1', concerns: ['a'], text: { salt: '00', body: 'refused' } };
  expect(changeOf(verdict)).toMatchObject({ position: 1, commitment: 'c1', writes: [] });
});
