import { type CourierRequest, requestIn } from '../../../sync/courier/content.ts';
import { readCourierFile } from '../../../sync/courier/file.ts';
import { openContent } from '../../../sync/courier/seal.ts';
import type { County } from '../../county.ts';
import { identityOf } from '../identity.ts';

/** A file that was kept, and so was found sound once: opened once more, for a device that is as well known as before. */
export async function openKept(county: County, bytes: Uint8Array): Promise<CourierRequest | undefined> {
  const read = readCourierFile(bytes);
  if (!read.ok) return undefined;
  const plain = await openContent(read.value.sealed, identityOf(county.key).privateKey);
  const content = plain.ok ? requestIn(plain.value, read.value.header) : plain;
  return content.ok ? content.value : undefined;
}
