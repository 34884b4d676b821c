const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/u;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file name that Windows, Linux and a FAT stick take, whatever a record is called. */
export function safeName(suggested: string, extension: string): string {
  const characters = [...suggested.normalize('NFC')].map((character) => (FORBIDDEN.test(character) ? '_' : character));
  const cleaned = characters.join('').replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = cleaned.toLowerCase().endsWith(`.${extension}`) ? cleaned.slice(0, -extension.length - 1) : cleaned;
  const short = within(200, stem) || '未命名';
  return `${RESERVED.test(short) ? '_' : ''}${short}.${extension}`;
}

/** Systems count a name's bytes, people its characters: none is cut in two. */
function within(limit: number, text: string): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > limit) break;
    kept += character;
  }
  return kept;
}
