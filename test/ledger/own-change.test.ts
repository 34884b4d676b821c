import { expect, test } from 'vitest';
import { changeOf } from '../../src/ledger/fold.ts';
import { changeOfAct } from '../../src/ledger/own-change.ts';
import { aLedger, anAct, aWrite, recordsOf, saved } from '../helpers/ledger.ts';

test('what a window shows of its own act is what the record says', async () => {
  const ledger = await aLedger();
  const acts = [
    anAct('e1', aWrite('i1', 'first'), aWrite('p1', 'second', { kind: 'people', type: 'person' })),
    anAct('e2', aWrite('i1', '', { body: null }), aWrite('i2', 'third', { class: 'D' })),
  ];
  const entries = await saved(ledger, ...acts);
  const shown = acts.map((act, index) => changeOfAct(act, entries[index]!, 'branch-1'));
  expect(shown).toEqual((await recordsOf(ledger)).map(changeOf));
});
