/** What an input method leaves in a number field: full-width digits, and 。 where the point was meant. */
export const readNumber = (typed: string | undefined): string =>
  (typed ?? '')
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replaceAll(/[^\d.-]/g, '');
