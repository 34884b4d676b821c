// Cuts the title face out of Noto Serif CJK SC Bold: `npm run title-font`, whenever a screen gets a new title.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { titleCharacters } from './words.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const SOURCES = ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc', '/usr/share/fonts/noto-cjk/NotoSerifCJK-Bold.ttc'];
const source = process.argv[2] ?? SOURCES.find(existsSync);
if (!source) {
  console.error('Noto Serif CJK Bold is needed (fonts-noto-cjk-extra); name its file as the first argument.');
  process.exit(2);
}
const characters = titleCharacters(root);
const font = await subsetFont(faceOf(readFileSync(source), 'NotoSerifCJKsc-Bold'), characters, { targetFormat: 'woff2', noHinting: true });
writeFileSync(path.join(root, 'assets/fonts/ledger-song.woff2'), font);
writeFileSync(path.join(root, 'assets/fonts/ledger-song.txt'), `${characters}\n`);
console.log(`${characters.length} characters, ${font.length} bytes`);

/** One face of a collection as a font file of its own; the subsetter would take the first, which has Japanese shapes. */
function faceOf(collection, postScriptName) {
  const faces = Array.from({ length: collection.readUInt32BE(8) }, (_, at) => tablesAt(collection, collection.readUInt32BE(12 + 4 * at)));
  const face = faces.find(({ tables }) => nameTableHas(tables.find(({ tag }) => tag === 'name').bytes, postScriptName));
  if (!face) throw new Error(`${source} holds no ${postScriptName}`);
  return fontOf(face);
}

function tablesAt(file, start) {
  const tables = Array.from({ length: file.readUInt16BE(start + 4) }, (_, at) => {
    const record = start + 12 + 16 * at;
    const [offset, length] = [file.readUInt32BE(record + 8), file.readUInt32BE(record + 12)];
    return {
      tag: file.toString('latin1', record, record + 4),
      checksum: file.readUInt32BE(record + 4),
      bytes: file.subarray(offset, offset + length),
    };
  });
  return { head: file.subarray(start, start + 12), tables };
}

function nameTableHas(name, text) {
  return name.includes(Buffer.from(text, 'utf16le').swap16()) || name.includes(Buffer.from(text, 'latin1'));
}

function fontOf({ head, tables }) {
  const directory = Buffer.alloc(16 * tables.length);
  const bodies = [];
  let offset = head.length + directory.length;
  tables.forEach(({ tag, checksum, bytes }, at) => {
    directory.write(tag, 16 * at, 'latin1');
    directory.writeUInt32BE(checksum, 16 * at + 4);
    directory.writeUInt32BE(offset, 16 * at + 8);
    directory.writeUInt32BE(bytes.length, 16 * at + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    bodies.push(padded);
    offset += padded.length;
  });
  return Buffer.concat([head, directory, ...bodies]);
}
