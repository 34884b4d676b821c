import { expect, test } from 'vitest';
import { correctArea } from '../../src/commands/correct-area.ts';
import { endArea } from '../../src/commands/end-area.ts';
import { setUpArea } from '../../src/commands/set-up-area.ts';
import { aDesk } from '../helpers/desk.ts';

test('an area has members, one of whom may lead it, until it ends', async () => {
  const desk = aDesk();
  const fields = { name: '配电房', category: 'power', memberIds: ['a', 'b', 'a'], duties: ['每周巡检'], leadId: 'b' } as const;
  expect(await setUpArea(desk.context, { ...fields, leadId: 'c' })).toMatchObject({ refusal: { code: 'area-lead-outside' } });
  const area = await setUpArea(desk.context, fields, { on: '2026-05-01' });
  if (!area.ok) throw new Error(area.refusal.code);
  expect(area.value).toMatchObject({ memberIds: ['a', 'b'], state: 'active', since: '2026-05-01' });
  await correctArea(desk.context, area.value.id, { ...fields, memberIds: ['b'] });
  expect(await endArea(desk.context, area.value.id)).toMatchObject({ ok: true, value: { state: 'ended', memberIds: ['b'] } });
  expect(await correctArea(desk.context, area.value.id, fields)).toMatchObject({ refusal: { code: 'area-ended' } });
});
