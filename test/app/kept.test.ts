import { expect, test } from 'vitest';
import { kept } from '../../app/live/kept.ts';

test('the same things give the same answer to whoever asks, and other things another one', () => {
  const answer = kept<object>();
  const [people, groups] = [[], []];
  const first = answer([people, '2026-11-30'], () => ({}));
  expect(answer([people, '2026-11-30'], () => ({}))).toBe(first);
  expect(answer([groups, '2026-11-30'], () => ({}))).not.toBe(first);
});

test('what stands is not computed again while a transition makes the next ready', () => {
  const answer = kept<object>();
  const [before, after] = [[], []];
  const [stands, next] = [answer([before], () => ({})), answer([after], () => ({}))];
  expect([answer([before], () => ({})), answer([after], () => ({}))]).toEqual([stands, next]);
  expect(answer([before], () => ({}))).toBe(stands);
});
