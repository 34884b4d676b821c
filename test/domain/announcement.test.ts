import { expect, test } from 'vitest';
import { announce } from '../../src/domain/announcement.ts';

const given = { id: 'announcement-1', issuer: '县两新工委', title: ' 关于报送四月月报的通知 ', text: '请于五月五日前报送。' };

test('an announcement has a title and a text, and the day on which it was made', () => {
  expect(announce(given, '2026-04-20')).toEqual({
    ok: true,
    value: { v: 1, ...given, title: '关于报送四月月报的通知', on: '2026-04-20' },
  });
  expect(announce({ ...given, title: ' ' }, '2026-04-20')).toEqual({ ok: false, refusal: { code: 'field-missing', field: 'title' } });
  expect(announce({ ...given, text: '' }, '2026-04-20')).toEqual({ ok: false, refusal: { code: 'field-missing', field: 'text' } });
});

test('what is too long is refused with its length and the limit', () => {
  expect(announce({ ...given, text: '长'.repeat(4_001) }, '2026-04-20')).toEqual({
    ok: false,
    refusal: { code: 'field-too-long', field: 'text', length: 4_001, limit: 4_000 },
  });
});
