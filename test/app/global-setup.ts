import { serveBuilt } from './serve.ts';

/** Builds the pages once for all tests; answers how to stop serving them. */
export default async function serve(): Promise<() => Promise<void>> {
  const served = await serveBuilt();
  process.env.SCREENS_URL = served.url;
  return served.close;
}
