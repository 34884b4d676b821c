import { expect, test } from 'vitest';
import { closedOn, type VotePacket } from '../../app/vote/vote.ts';
import { Urn } from '../../src/domain/urn.ts';

const packet: VotePacket = {
  v: 1,
  title: '推选组长：质量体系',
  question: '请选一位组长',
  choices: [{ key: 'a', word: '何秀兰' }],
  voters: [{ id: '1' }, { id: '2' }],
  back: { rail: 'groups', tab: 'elections', page: 'urn', id: 'election-1' },
  verb: 'record-vote',
  before: 1,
};

test('a closed vote keeps the day on which it was held and how many were before it, and none of the voters', () => {
  const { title, back, verb, before } = packet;
  const urn = new Urn(['a'], ['1', '2']);
  urn.cast('2', 'a');
  const totals = { called: 2, came: 1, counts: [{ choice: 'a', count: 1 }] };
  expect(closedOn('2026-03-19', { packet, urn })).toEqual({ title, back, verb, before, on: '2026-03-19', totals });
  expect(closedOn('2026-03-20', { packet, urn })).toBeUndefined();
});
