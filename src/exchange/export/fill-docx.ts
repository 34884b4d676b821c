import { MimeType, TemplateHandler } from 'easy-template-x';
import { type FilledForm, scalarsOf } from '../forms/form.ts';
import { qrPng } from './qr.ts';

const QR_PIXELS = 56;

/** A Word template with its placeholders filled. Table rows between `{{#list}}` and `{{/list}}` are repeated once per record. */
export async function fillDocx(template: Uint8Array, filled: FilledForm): Promise<Uint8Array> {
  const handler = new TemplateHandler({ delimiters: { tagStart: '{{', tagEnd: '}}' } });
  const code = filled.serial && {
    _type: 'image',
    source: bytesOf(await qrPng(filled.serial)),
    format: MimeType.Png,
    width: QR_PIXELS,
    height: QR_PIXELS,
    altText: `编号 ${filled.serial}`,
  };
  const data = { ...scalarsOf(filled), ...filled.rows, 二维码: code };
  return new Uint8Array(await handler.process(asArrayBuffer(template), data as never));
}

const asArrayBuffer = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
const bytesOf = (base64: string): ArrayBuffer => asArrayBuffer(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
