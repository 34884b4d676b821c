import type { OtherKind } from '../refusals.ts';

/** What the first bytes say. The name of a file is only for messages. */
export type Sniffed = 'zip' | 'compound' | 'text' | { readonly other: OtherKind };

const SIGNATURES: readonly (readonly [readonly number[], Sniffed])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'compound'],
  [[0x25, 0x50, 0x44, 0x46], { other: 'pdf' }],
  [[0xff, 0xd8, 0xff], { other: 'image' }],
  [[0x89, 0x50, 0x4e, 0x47], { other: 'image' }],
  [[0x47, 0x49, 0x46, 0x38], { other: 'image' }],
  [[0x52, 0x49, 0x46, 0x46], { other: 'image' }],
  [[0x52, 0x61, 0x72, 0x21], { other: 'archive' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { other: 'archive' }],
  [[0x1f, 0x8b], { other: 'archive' }],
  [[0x4d, 0x5a, 0x90], { other: 'program' }],
  [[0x7f, 0x45, 0x4c, 0x46], { other: 'program' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { other: 'rich-text' }],
];

export function sniff(bytes: Uint8Array): Sniffed {
  for (const [signature, kind] of SIGNATURES) {
    if (signature.every((byte, at) => bytes[at] === byte)) return kind;
  }
  return markup(bytes) ?? 'text';
}

function markup(bytes: Uint8Array): Sniffed | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
    .replaceAll('\0', '')
    .replace(/^[^\x20-\x7e\s]+/, '')
    .trimStart()
    .toLowerCase();
  if (!head.startsWith('<')) return undefined;
  if (/<(html|table|body|head|!doctype html|meta|div|tr)\b/.test(head)) return { other: 'web-page' };
  return head.startsWith('<?xml') || /^<[a-z]/.test(head) ? { other: 'xml' } : undefined;
}
