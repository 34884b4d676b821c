import { expect, test } from 'vitest';
import { readSettings } from '../../src/server/start/settings.ts';

const read = (env: Record<string, string>, file: Record<string, string> = {}) => readSettings({ COUNTY_FOLDER: '/data', ...env }, file);

test('without any setting the county keeps to this machine, in its own folder, with logs of 200 days', () => {
  expect(read({})).toMatchObject({
    ok: true,
    value: { host: '127.0.0.1', port: 4870, databaseUrl: undefined, logDays: 200, logFolder: '/data/logs', sessionIdleMinutes: 30 },
  });
});

test('the environment goes before the file', () => {
  const both = read({ COUNTY_PORT: '5000' }, { COUNTY_PORT: '6000', COUNTY_HOST: '0.0.0.0' });
  expect(both).toMatchObject({ ok: true, value: { port: 5000, host: '0.0.0.0' } });
});

test('all that is wrong is told at once, by name, with what was found', () => {
  const wrong = read(
    { COUNTY_PORT: '70000', COUNTY_LOG_DAYS: '30', DATABASE_URL: 'mysql://x', COUNTY_CERTIFICATE: 'a.pem' },
    { COUNTY_PROT: '1' },
  );
  expect(wrong.ok).toBe(false);
  if (wrong.ok) return;
  expect(wrong.refusal.map(({ name, found }) => [name, found]).sort()).toEqual([
    ['COUNTY_CERTIFICATE_KEY', ''],
    ['COUNTY_LOG_DAYS', '30'],
    ['COUNTY_PORT', '70000'],
    ['COUNTY_PROT', '1'],
    ['DATABASE_URL', 'mysql://x'],
  ]);
});
