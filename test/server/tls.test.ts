import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countyApp } from '../../src/server/http/app.ts';
import { TestCounty } from './harness/county.ts';

/** Made for this test and for nothing else. */
const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', name));
const [chain, key] = ['localhost.crt', 'localhost.key'] as const;
let plain: TestCounty;
let encrypted: Awaited<ReturnType<typeof countyApp>>;
beforeAll(async () => {
  plain = await TestCounty.open();
  const settings = { ...plain.county.settings, certificate: { chain, key } };
  encrypted = await countyApp({ ...plain.county, settings }, { certificate: { cert: fixture(chain), key: fixture(key) } });
  await encrypted.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await encrypted.close();
  await plain.close();
});

const ask = (ca: Buffer | undefined) =>
  new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const { port } = encrypted.server.address() as AddressInfo;
    const asked = request(
      { host: '127.0.0.1', port, path: '/ready', servername: 'localhost', ...(ca && { ca }), agent: false },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers }));
      },
    );
    asked.on('error', reject);
    asked.end();
  });

test('with a certificate the county answers over TLS, and says that browsers shall stay with it', async () => {
  const { status, headers } = await ask(fixture(chain));
  expect(status).toBe(200);
  expect(headers['strict-transport-security']).toContain('max-age');
});

test('whoever does not know the certificate does not talk to it', async () => {
  await expect(ask(undefined)).rejects.toThrow(/self-signed|unable to verify/);
});
