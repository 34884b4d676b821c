import { unzipSync, zipSync } from 'fflate';
import type { Chance } from '../seed/chance.ts';

/** One file with something wrong in it: bytes flipped, dropped, doubled or cut; inside a zip also in its unpacked parts. */
export function mutated(original: Uint8Array, chance: Chance): Uint8Array {
  const isZip = original[0] === 0x50 && original[1] === 0x4b;
  if (!isZip || chance.below(3) === 0) return damaged(original, chance);
  const parts = unzipSync(original);
  const victim = chance.pick(Object.keys(parts).filter((path) => parts[path]!.length > 0));
  return zipSync({ ...parts, [victim]: damaged(parts[victim]!, chance) });
}

function damaged(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = chance.below(bytes.length);
  const length = 1 + chance.below(Math.min(200, bytes.length - at));
  const hit = bytes.slice();
  switch (chance.below(6)) {
    case 0:
      hit[at] = hit[at]! ^ (1 << chance.below(8));
      return hit;
    case 1:
      return hit.map((byte, index) => (index >= at && index < at + length ? chance.below(256) : byte));
    case 2:
      return hit.slice(0, at);
    case 3:
      return joined(hit.subarray(0, at), hit.subarray(at + length));
    case 4:
      return joined(hit.subarray(0, at + length), hit.subarray(at));
    default:
      return hit.map((byte, index) => (index >= at && index < at + length && byte >= 0x30 && byte <= 0x39 ? 0x39 : byte));
  }
}

const joined = (before: Uint8Array, after: Uint8Array): Uint8Array => new Uint8Array(Buffer.concat([before, after]));
