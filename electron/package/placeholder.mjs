import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** How @electron/fuses finds the fuses in a binary: this text, the version of the wire, its length, and a digit per fuse. */
const FUSE_WIRE = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 8]), Buffer.from('11111111')]);
const LOCALES = ['zh-CN', 'en-US', 'de'];

/**
 * A folder that looks like Electron to electron-builder and starts nothing. With it the configuration can be tried where no Electron
 * can be had: what is packed, the fuses, the control file, the names. It is never an installer to give away.
 */
export function makePlaceholder(folder, platform) {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  for (const locale of LOCALES) writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat'])
    writeFileSync(path.join(folder, name), 'placeholder\n');
  if (platform === 'win32') writeFileSync(path.join(folder, 'electron.exe'), windowsProgram());
  else
    for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
      writeFileSync(path.join(folder, name), linuxProgram(), { mode: 0o755 });
}

const linuxProgram = () => Buffer.concat([Buffer.from('#!/bin/sh\necho "placeholder, not Electron" >&2\nexit 1\n'), FUSE_WIRE]);

/** The smallest program file that has what is looked for in it: the name, the version and the fuses. */
function windowsProgram() {
  const program = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'placeholder, not Electron', ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(FUSE_WIRE);
  return Buffer.from(program.generate());
}
