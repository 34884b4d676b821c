import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { granted } from '../../helpers/pc.ts';
import { anEnterpriseByStick, foundedGroup, plans } from '../harness/by-stick.ts';
import { aPark } from '../harness/park.ts';
import { spoilsRow } from '../harness/spoils-row.ts';
import { courierFiles, takenIn } from '../harness/sticks.ts';

const { county, park } = await aPark();
const administrator = await county.account('administrator', park);

test('of two groups in one answer file one is unsound, whichever: the other one is taken over, and both places say what was not', async () => {
  const at = { county, administrator };
  const { desk, stick, write, take, trip, ...pc } = await anEnterpriseByStick(at, park);
  const groups = [await foundedGroup({ desk, ...pc }, '骑行宣传'), await foundedGroup({ desk, ...pc }, '安全巡查')];
  expect(await trip()).toMatchObject({ unsent: 0 });
  for (const spoilt of groups) {
    for (const groupId of groups) expect(await plans(pc, groupId, '进车间')).toMatchObject({ ok: true });
    await write();
    const files = await courierFiles(stick);
    expect(await takenIn(at, stick, files)).toMatchObject([{ state: 'taken', accepted: 2 }]);
    const putRight = await spoilsRow(county, spoilt);
    await takenIn(at, stick, files);
    for (const name of files) await rm(path.join(stick, name));
    expect(await take()).toMatchObject([{ ok: true, value: { came: { accepted: 1 }, stalled: { code: 'verdict-forged' } } }]);
    expect(await granted(desk.lineState())).toMatchObject({ unsent: 1, trouble: { code: 'verdict-forged' } });
    await putRight();
    const whole = await trip();
    expect(whole).toMatchObject({ unsent: 0, refused: 0 });
    expect(whole).not.toHaveProperty('trouble');
  }
}, 120_000);
