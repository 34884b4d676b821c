/** How both engines hand values over; the defaults of the two drivers differ. The keys are PostgreSQL's type numbers. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

export const READERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: wholeNumber,
  // A civil date is a word here, as everywhere else in the project; a JavaScript date would move it by the zone.
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text.includes('T') ? text : text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`a whole number beyond what can be counted exactly: ${text}`);
  return value;
}
