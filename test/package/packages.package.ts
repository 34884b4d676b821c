import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'pioneer-packages-'));
const linux = path.join(folder, 'linux-unpacked');
const windows = path.join(folder, 'win-unpacked');
const opened = path.join(folder, 'opened');
/** How an enabled fuse stands in the binary. */
const BURNT_IN = '1'.charCodeAt(0);
const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });

beforeAll(() => {
  run('node', path.join(root, 'electron/package/pack.mjs'), '--placeholder', `--output=${folder}`);
  const deb = readdirSync(folder).find((name) => name.endsWith('.deb'))!;
  run('dpkg-deb', '--raw-extract', path.join(folder, deb), opened);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['linux', linux],
  ['windows', windows],
])('the archive for %s holds what is built, no modules, no maps, and is small', (_system, place) => {
  const archive = path.join(place, 'resources/app.asar');
  const files = listPackage(archive, { isPack: false }).map((name) => name.slice(1));
  const within = files.filter((file) => !('files' in statFile(archive, file)));
  expect(within).toEqual(
    expect.arrayContaining(['package.json', 'out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html']),
  );
  expect(within.filter((file) => !/^(package\.json|out\/(main\/main|preload\/preload)\.cjs|out\/renderer\/.+)$/.test(file))).toEqual([]);
  expect(within.filter((file) => file.endsWith('.map') || file.includes('node_modules'))).toEqual([]);
  expect(statSync(archive).size).toBeLessThan(16_000_000);
});

test.each([
  ['linux', path.join(linux, 'pioneer-ledger')],
  ['windows', path.join(windows, 'pioneer-ledger.exe')],
])('the program for %s runs nothing but its own archive', async (_system, program) => {
  const fuses = await getCurrentFuseWire(program);
  const on = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number' && fuses[fuse] === BURNT_IN);
  expect(on).toEqual([
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ]);
});

test('only the languages that are used are carried', () => {
  expect(readdirSync(path.join(linux, 'locales'))).toEqual(['en-US.pak', 'zh-CN.pak']);
});

test('the Windows program has the seal, its name and the hash of its archive', () => {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(path.join(windows, 'pioneer-ledger.exe'))));
  expect(Resource.IconGroupEntry.fromEntries(entries)[0]?.icons).toHaveLength(6);
  const [version] = Resource.VersionInfo.fromEntries(entries);
  expect(version!.getStringValues(version!.getAllLanguagesForStringValues()[0]!)).toMatchObject({ ProductName: 'pioneer-ledger' });
  const integrity = entries.find(({ type }) => type === 'INTEGRITY');
  expect(JSON.parse(Buffer.from(integrity!.bin).toString())).toEqual([
    { file: 'resources\\app.asar', alg: 'SHA256', value: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
});

test('the deb says what it is and what it needs', () => {
  const control = readFileSync(path.join(opened, 'DEBIAN/control'), 'utf8');
  expect(control).toMatch(/^Package: pioneer-ledger$/m);
  expect(control).toMatch(/^Architecture: amd64$/m);
  expect(control).toMatch(/^Depends: .*libgtk-3-0, libnss3.*libsecret-1-0/m);
  expect(control).toMatch(/^Recommends: fonts-noto-cjk$/m);
  expect(control).toMatch(/^Installed-Size: \d{4,}$/m);
  execFileSync('md5sum', ['--check', '--quiet', 'DEBIAN/md5sums'], { cwd: opened });
});

test('the menu shows the program by its Chinese name, with its seal', () => {
  const entry = readFileSync(path.join(opened, 'usr/share/applications/pioneer-ledger.desktop'), 'utf8');
  expect(entry).toMatch(/^Name=Pioneer Ledger$/m);
  expect(entry).toMatch(/^Name\[zh_CN\]=先锋台账$/m);
  expect(entry).toMatch(/^Exec=\/opt\/pioneer-ledger\/pioneer-ledger\b/m);
  expect(entry).toMatch(/^Icon=pioneer-ledger$/m);
  for (const size of [16, 48, 256]) statSync(path.join(opened, `usr/share/icons/hicolor/${size}x${size}/apps/pioneer-ledger.png`));
});

test('installing gives the sandbox its rights and a command, removing takes the command away', () => {
  const sandbox = path.join(opened, 'opt/pioneer-ledger/chrome-sandbox');
  const command = path.join(opened, 'usr/bin/pioneer-ledger');
  mkdirSync(path.dirname(command), { recursive: true });
  runScript('postinst');
  expect(statSync(sandbox).mode & 0o7777).toBe(0o4755);
  expect(run('readlink', command).trim()).toBe(path.join(opened, 'opt/pioneer-ledger/pioneer-ledger'));
  runScript('postrm');
  expect(() => statSync(command)).toThrow('ENOENT');
});

/** The package's own script, with the root of the system moved into the test's folder. */
function runScript(name: string): void {
  const script = readFileSync(path.join(opened, 'DEBIAN', name), 'utf8');
  const moved = path.join(folder, name);
  writeFileSync(moved, script.replace(/(?<=['" ])\/(opt|usr|etc)\//g, `${opened}/$1/`));
  chmodSync(moved, 0o755);
  const { status, stderr } = spawnSync('bash', [moved, 'configure'], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

test('release machines are told to make the other packages too', () => {
  const configuration = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
  for (const target of ['deb', 'rpm', 'AppImage']) expect(configuration).toContain(`{ target: ${target}, arch: [x64, arm64] }`);
  expect(configuration).toContain('{ target: nsis, arch: [x64] }');
  expect(configuration).toMatch(/^ {2}perMachine: false$/m);
  expect(configuration).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m);
});
