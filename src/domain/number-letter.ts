/** What people see before a number after a restore, so that two that were given twice stay apart. 1: none, 2: B … 26: Z, 27: AA. */
export function numberLetter(incarnation: number): string {
  if (incarnation <= 1) return '';
  const letter = (index: number): string =>
    (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  return letter(incarnation - 1);
}
