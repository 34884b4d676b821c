import { describe, expect, test } from 'vitest';
import { archivePledges } from '../../src/commands/archive-pledges.ts';
import { beginPledges } from '../../src/commands/begin-pledges.ts';
import { declarePledge } from '../../src/commands/declare-pledge.ts';
import { draftPledge } from '../../src/commands/draft-pledge.ts';
import { evaluatePledge } from '../../src/commands/evaluate-pledge.ts';
import { publishPledge } from '../../src/commands/publish-pledge.ts';
import { reviewOwnPledge } from '../../src/commands/review-own-pledge.ts';
import { reviewPledge } from '../../src/commands/review-pledge.ts';
import { rewritePledge } from '../../src/commands/rewrite-pledge.ts';
import { takePledgeDown } from '../../src/commands/take-pledge-down.ts';
import { aDesk } from '../helpers/desk.ts';
import { aPerson } from '../helpers/people.ts';
import { aScheme, withPoints } from '../helpers/points.ts';
import { aPledge } from '../helpers/posts.ts';

describe('a pledge', () => {
  const fields = { from: '2026-01-01', until: '2026-12-31', items: [{ text: '带出两名徒工' }, { text: '点检不漏项' }] } as const;

  test('goes from the first word to the file, and proposes points when it was kept', async () => {
    const desk = withPoints(aDesk());
    desk.given('points-scheme', {
      ...aScheme(),
      items: aScheme().items.map((it) => (it.code === 'idea' ? { ...it, fact: 'pledge-fulfilled' as const } : it)),
    });
    desk.given('person', aPerson({ consents: [{ scope: 'publicity' }] }));
    const { context } = desk;
    const drafted = await draftPledge(context, 'person-1', { ...fields, items: [fields.items[0]] }, { on: '2026-01-05' });
    const id = drafted.ok ? drafted.value.id : '';
    expect(await declarePledge(context, id)).toMatchObject({ refusal: { code: 'pledge-items', found: 1 } });
    await rewritePledge(context, id, fields);
    await declarePledge(context, id, { on: '2026-01-06' });
    await reviewPledge(context, id, 'agreed', { on: '2026-01-08' });
    await publishPledge(context, id, { on: '2026-01-10' });
    await beginPledges(context, [id], { on: '2026-01-12' });
    await takePledgeDown(context, id);
    await reviewOwnPledge(context, id, { results: ['done', 'partly'] });
    await evaluatePledge(context, id, 'fulfilled');
    expect(desk.seesAll('points-line')).toMatchObject([{ source: { fact: 'pledge-fulfilled', id }, state: 'proposed' }]);
    expect(await archivePledges(context, [id])).toMatchObject({ ok: true, value: [{ state: 'archived' }] });
    expect(await archivePledges(context, [])).toMatchObject({ refusal: { code: 'nothing-chosen' } });
  });

  test('in self-service is one’s own, and is neither reviewed nor evaluated there', async () => {
    const desk = aDesk();
    desk.given('pledge', aPledge({ id: 'mine' }));
    desk.given('pledge', aPledge({ id: 'of-another', personId: 'person-2' }));
    const own = desk.as({ actor: { role: 'participant', personId: 'person-1', profileId: 'self-service' } });
    expect(await draftPledge(own, 'person-2', fields)).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await declarePledge(own, 'of-another')).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await declarePledge(own, 'mine')).toMatchObject({ ok: true, value: { steps: [{ by: 'person-1', role: 'participant' }] } });
    expect(await reviewPledge(own, 'mine', 'agreed')).toMatchObject({ refusal: { code: 'role-may-not' } });
  });

  test('may have as few items as the branch has set', async () => {
    const desk = aDesk();
    const setting = {
      v: 1,
      unit: 'items',
      source: '支部党员大会',
      validFrom: '2026-01-01',
      setOn: '2026-01-01',
      setBy: 'profile-secretary',
    } as const;
    desk.given('parameter', { ...setting, id: 'least', key: 'pledge-items-least', value: 1 });
    desk.given('pledge', aPledge({ items: [{ text: '一件事' }] }));
    expect((await declarePledge(desk.context, 'pledge-1')).ok).toBe(true);
  });
});
