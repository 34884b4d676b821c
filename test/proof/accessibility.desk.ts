import { expect, test } from '../e2e/fixture.ts';
import { unlock } from '../e2e/journey.ts';
import { faultsOnTour } from '../helpers/faults.ts';
import { PASSWORD } from '../seed/demo/branch.ts';

test('with a year of records axe finds nothing on any screen, panel or record, and nothing reaches out of a small window', async ({
  demo,
}) => {
  await unlock(demo.page, PASSWORD);
  expect(await faultsOnTour(demo.page)).toEqual([]);
});

test('before anything was written down, every screen says what belongs on it, and axe finds nothing', async ({ founded }) => {
  expect(await faultsOnTour(founded.page)).toEqual([]);
});
