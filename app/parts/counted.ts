/** How many of the rows are meant, for a figure; while they are first read nobody is told that there are none. */
export const counted = <Row>(rows: readonly Row[] | undefined, has: (row: Row) => boolean = () => true): string =>
  rows ? String(rows.filter(has).length) : '…';
