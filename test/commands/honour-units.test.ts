import { describe, expect, test } from 'vitest';
import { applyForHonour } from '../../src/commands/apply-for-honour.ts';
import { correctHonour } from '../../src/commands/correct-honour.ts';
import { endHonour } from '../../src/commands/end-honour.ts';
import { giveHonourOpinion } from '../../src/commands/give-honour-opinion.ts';
import { aDesk } from '../helpers/desk.ts';
import { aPaper } from '../helpers/steps.ts';

describe('an honour unit', () => {
  const fields = { honour: 'women-merit-post', unitName: '质检班', people: 9, deeds: '全年零投诉' } as const;

  test('is led by its own organisation and needs three opinions, two of them on paper', async () => {
    const desk = aDesk();
    const applied = await applyForHonour(desk.context, fields);
    if (!applied.ok) throw new Error(applied.refusal.code);
    const { id } = applied.value;
    expect(applied.value.leadOrganisation).toBe('womens-federation');
    await correctHonour(desk.context, id, { ...fields, people: 10 });
    await giveHonourOpinion(desk.context, id, { agreed: true, opinion: '同意申报' });
    expect(await correctHonour(desk.context, id, fields)).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(await giveHonourOpinion(desk.context, id, { agreed: true, opinion: '同意' })).toMatchObject({
      refusal: { code: 'honour-paper-needed', level: 'lead' },
    });
    const paper = { ...aPaper, decidedOn: '2026-11-02' };
    await giveHonourOpinion(desk.context, id, { agreed: true, opinion: '同意' }, { paper });
    expect(await giveHonourOpinion(desk.context, id, { agreed: true, opinion: '命名' }, { paper })).toMatchObject({
      ok: true,
      value: {
        state: 'awarded',
        awardedOn: '2026-11-02',
        people: 10,
        opinions: [{ level: 'branch' }, { level: 'lead' }, { level: 'superior' }],
      },
    });
    expect((await endHonour(desk.context, id)).ok).toBe(true);
  });

  test('is declined by any of the three', async () => {
    const desk = aDesk();
    const applied = await applyForHonour(desk.context, { ...fields, deeds: ' ' });
    const id = applied.ok ? applied.value.id : '';
    expect(await giveHonourOpinion(desk.context, id, { agreed: false, opinion: '事迹不足' })).toMatchObject({
      refusal: { code: 'honour-without-deeds' },
    });
    await correctHonour(desk.context, id, fields);
    expect(await giveHonourOpinion(desk.context, id, { agreed: false, opinion: '事迹不足' })).toMatchObject({
      ok: true,
      value: { state: 'declined' },
    });
  });
});
