import { afterAll } from 'vitest';
import { TestCounty } from './county.ts';

/** A county with one park, for all tests of a file; it ends with them. */
export async function aPark(): Promise<{ readonly county: TestCounty; readonly park: string }> {
  const county = await TestCounty.open();
  afterAll(() => county.close());
  return { county, park: await county.organisation('park', await county.organisation('county-committee', null)) };
}
