import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** LibreOffice sets up a profile at its first start; one after the other can share it. */
const profile = mkdtempSync(path.join(tmpdir(), 'office-profile-'));
process.once('exit', () => rmSync(profile, { recursive: true, force: true }));

/** Opens a file in LibreOffice and saves it as another format; answers the path of the result. */
export function convert(bytes: Uint8Array, name: string, to: 'pdf' | 'csv' | 'txt'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : to;
  execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', filter, '--outdir', folder, file], {
    stdio: 'pipe',
    timeout: 90_000,
  });
  return path.join(folder, name.replace(/\.[a-z]+$/, `.${to}`));
}

export const textOfPdf = (file: string): string => execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
export const officeText = (bytes: Uint8Array, name: string): string => textOfPdf(convert(bytes, name, 'pdf'));
export const officeCsv = (bytes: Uint8Array, name: string): string => readFileSync(convert(bytes, name, 'csv'), 'utf8');
