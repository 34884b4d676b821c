/** Where the zeros begin that reach to the end of the bytes; their length where there are none. */
export function trailingZerosFrom(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end;
}
