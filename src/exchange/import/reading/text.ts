import { done, type Outcome, refuse } from '../../../domain/outcome.ts';
import type { ImportRefusal } from '../refusals.ts';

export type DecodedText = { readonly text: string; readonly encoding: 'utf-8' | 'gb18030' | 'utf-16' };

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-16 by its mark or its NUL bytes, UTF-8 where every byte fits, else GB18030 (what Excel writes in China as “CSV”). */
export function decodeText(name: string, bytes: Uint8Array): Outcome<DecodedText, ImportRefusal> {
  const wide = wideEncoding(bytes);
  if (wide) {
    const text = decoded(bytes, wide);
    return text === undefined ? refuse({ code: 'text-encoding-unknown', name }) : done({ text, encoding: 'utf-16' });
  }
  if (bytes.includes(0)) return refuse({ code: 'file-other-kind', name, found: 'unknown' });
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return done({ text: utf8, encoding: 'utf-8' });
  const line = damagedLine(bytes);
  if (line !== undefined) return refuse({ code: 'text-damaged', name, line });
  const gb18030 = decoded(bytes, 'gb18030');
  return gb18030 === undefined ? refuse({ code: 'text-encoding-unknown', name }) : done({ text: gb18030, encoding: 'gb18030' });
}

/** Without a mark, the commas, digits and line ends of a table show the byte order: their other half is NUL. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (even + odd < head.length / 20) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

/** A text that begins with the UTF-8 mark, or that is UTF-8 but for a few bytes, is a damaged one and not GB18030. */
function damagedLine(bytes: Uint8Array): number | undefined {
  const lenient = new TextDecoder().decode(bytes);
  const broken = lenient.split('\ufffd').length - 1;
  const readable = lenient.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (!marked && broken * 10 > readable) return undefined;
  return lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
}
