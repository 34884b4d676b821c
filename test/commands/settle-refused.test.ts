import { expect, test } from 'vitest';
import { settleRefused } from '../../src/commands/settle-refused.ts';
import { refuse } from '../../src/domain/outcome.ts';
import { aDesk } from '../helpers/desk.ts';
import { anIdea } from '../helpers/ideas.ts';

test('what was chosen goes out as the next version, and the refused entry is settled in an entry that stays here', async () => {
  const desk = aDesk();
  const { hash } = desk.given('golden-idea', anIdea());
  const fields = anIdea({ title: '注塑余料回用，先试一台' });
  const settled = await settleRefused(desk.context, 'entry-7', 'chosen', [{ type: 'golden-idea', id: 'idea-1', seen: hash, fields }]);
  expect(settled).toMatchObject({ ok: true, value: { id: 'entry-7', way: 'chosen' } });
  expect(desk.sees('golden-idea', 'idea-1')).toEqual(fields);
  expect(desk.acts.map(({ writes }) => writes.map((write) => [write.type, write.class]))).toEqual([
    [['golden-idea', 'B']],
    [['settlement', 'D']],
  ]);
});

test('a choice that did not see the newest version changes nothing', async () => {
  const desk = aDesk();
  const { hash } = desk.given('golden-idea', anIdea());
  desk.given('golden-idea', anIdea({ title: '别人刚改的' }));
  const mended = [{ type: 'golden-idea', id: 'idea-1', seen: hash, fields: anIdea({ title: '我的' }) }] as const;
  expect(await settleRefused(desk.context, 'entry-7', 'chosen', mended)).toEqual(
    refuse({ code: 'changed-since-read', type: 'golden-idea' }),
  );
  expect(desk.acts).toEqual([]);
});

test('fields that do not fit together are not saved', async () => {
  const desk = aDesk();
  const { hash } = desk.given('golden-idea', anIdea());
  const mended = [{ type: 'golden-idea', id: 'idea-1', seen: hash, fields: { ...anIdea(), category: 'nonsense' } }] as const;
  expect(await settleRefused(desk.context, 'entry-7', 'merged', mended)).toEqual(
    refuse({ code: 'merge-unsound', type: 'golden-idea', field: '' }),
  );
});

test('letting go writes nothing but that it was looked at', async () => {
  const desk = aDesk();
  desk.given('golden-idea', anIdea());
  await settleRefused(desk.context, 'entry-7', 'let-go');
  expect(desk.acts.map(({ verb, writes }) => [verb, writes.length])).toEqual([['settle-refused', 1]]);
  expect(desk.sees('settlement', 'entry-7')).toMatchObject({ way: 'let-go' });
});
