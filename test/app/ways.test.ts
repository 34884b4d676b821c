import { expect, test } from 'vitest';
import { places } from '../../app/frame/places.ts';
import { everyWay } from '../../app/screens/today/ways.ts';

test('every row of 今日 leads to a screen that is there', () => {
  const lost = everyWay('some-id').filter(({ rail, tab, page }) => {
    const found = places.find((place) => place.id === rail)?.tabs.find((one) => one.id === tab);
    return !found || (page !== undefined && !found.pages?.[page]);
  });
  expect(lost).toEqual([]);
});
