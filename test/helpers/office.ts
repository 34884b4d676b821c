import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** LibreOffice sets up a profile at its first start; one after the other can share it. */
const profile = mkdtempSync(path.join(tmpdir(), 'office-profile-'));
process.once('exit', () => rmSync(profile, { recursive: true, force: true }));

type Format = 'pdf' | 'csv' | 'txt';
type File = { readonly name: string; readonly bytes: Uint8Array };

/** Opens files in LibreOffice, with one start, and saves them as another format; answers the paths of the results. */
function convertAll(files: readonly File[], to: Format): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  const paths = files.map(({ name }, at) => path.join(folder, `${at}-${name}`));
  for (const [at, { bytes }] of files.entries()) writeFileSync(paths[at]!, bytes);
  const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : to;
  execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', filter, '--outdir', folder, ...paths], {
    stdio: 'pipe',
    timeout: 90_000 + files.length * 10_000,
  });
  return paths.map((file) => file.replace(/\.[a-z]+$/, `.${to}`));
}

export const convert = (bytes: Uint8Array, name: string, to: Format): string => convertAll([{ name, bytes }], to)[0]!;
export const textOfPdf = (file: string): string => execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
export const officeText = (bytes: Uint8Array, name: string): string => textOfPdf(convert(bytes, name, 'pdf'));
const textOf = (file: string): string => readFileSync(file, 'utf8');
export const officeCsv = (bytes: Uint8Array, name: string): string => textOf(convert(bytes, name, 'csv'));

/**
 * Files that LibreOffice opens together before the tests that read them: it takes seconds to start, and little for each. `pages` and `table`
 * take a file's name, which no other one has, and how its bytes are made; they answer how to read it, as printed text or as CSV.
 */
export function openedTogether() {
  const wanted: { readonly name: string; readonly make: () => Promise<Uint8Array>; readonly to: Format }[] = [];
  const found = new Map<string, string>();
  const reading = (to: Format, read: (file: string) => string) => (name: string, make: () => Promise<Uint8Array>) => {
    wanted.push({ name, make, to });
    return () => read(found.get(name)!);
  };
  const open = async () => {
    for (const to of ['pdf', 'csv'] as const) {
      const files = await Promise.all(
        wanted.filter((each) => each.to === to).map(async ({ name, make }) => ({ name, bytes: await make() })),
      );
      if (files.length > 0) for (const [at, file] of convertAll(files, to).entries()) found.set(files[at]!.name, file);
    }
  };
  return { pages: reading('pdf', textOfPdf), table: reading('csv', textOf), open };
}
