#!/usr/bin/env node
// Stands in for fpm where electron-builder asks for a deb: dpkg-deb alone can make one, without Ruby and without a download.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const { options, lists, contents } = read(process.argv.slice(2));
if (options.get('-t') !== 'deb') {
  console.error(`only deb can be made without fpm, not ${options.get('-t')}`);
  process.exit(1);
}
const root = mkdtempSync(path.join(tmpdir(), 'deb-'));
try {
  layOut(root);
  writeControl(path.join(root, 'DEBIAN'));
  execFileSync(
    'dpkg-deb',
    ['--root-owner-group', `-Z${options.get('--deb-compression') ?? 'xz'}`, '--build', root, options.get('--package')],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** fpm's command line, as far as electron-builder uses it: options with one value, lists, and `from=to` at the end. */
function read(words) {
  const found = { options: new Map(), lists: { '-d': [], '--deb-recommends': [] }, contents: [] };
  while (words.length > 0) {
    const word = words.shift();
    if (word === '--force') continue;
    if (word in found.lists) found.lists[word].push(words.shift());
    else if (word.startsWith('-')) found.options.set(word, words.shift());
    else found.contents.push({ from: word.slice(0, word.indexOf('=')), to: word.slice(word.indexOf('=') + 1) });
  }
  return found;
}

/** Files belong to root and are readable by all; programs and libraries keep their right to run. */
function layOut(target) {
  chmodSync(target, 0o755);
  for (const { from, to } of contents) {
    mkdirSync(path.dirname(path.join(target, to)), { recursive: true });
    cpSync(from, path.join(target, to), { recursive: true, verbatimSymlinks: true });
  }
  for (const file of everythingBelow(target)) {
    const stat = lstatSync(file);
    if (stat.isDirectory()) chmodSync(file, 0o755);
    else if (stat.isFile()) chmodSync(file, stat.mode & 0o100 ? 0o755 : 0o644);
  }
}

function writeControl(folder) {
  const files = everythingBelow(root).filter((file) => lstatSync(file).isFile());
  const kilobytes = Math.ceil(files.reduce((sum, file) => sum + lstatSync(file).size, 0) / 1024);
  const [synopsis, ...details] = options.get('--description').trim().split('\n');
  const fields = {
    Package: options.get('--name'),
    Version: options.get('--version'),
    Architecture: options.get('--architecture'),
    Maintainer: options.get('--maintainer'),
    'Installed-Size': kilobytes,
    Depends: lists['-d'].join(', '),
    Recommends: lists['--deb-recommends'].join(', '),
    Section: options.get('--category') ?? 'editors',
    Priority: options.get('--deb-priority'),
    Homepage: options.get('--url'),
    Description: [synopsis, ...details.map((line) => ` ${line.trim()}`)].join('\n'),
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined);
  mkdirSync(folder, { mode: 0o755 });
  writeFileSync(path.join(folder, 'control'), `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`);
  const sums = files.map((file) => `${createHash('md5').update(readFileSync(file)).digest('hex')}  ${path.relative(root, file)}`);
  writeFileSync(path.join(folder, 'md5sums'), `${sums.join('\n')}\n`);
  for (const [option, name] of [
    ['--after-install', 'postinst'],
    ['--after-remove', 'postrm'],
  ]) {
    copyFileSync(options.get(option), path.join(folder, name));
    chmodSync(path.join(folder, name), 0o755);
  }
}

function everythingBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
}
