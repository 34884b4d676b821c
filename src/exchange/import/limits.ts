/** How much a file may ask of this PC. A roster of 5,000 people is about 1 MB, 8 MB when unpacked. */
export type ReadLimits = {
  readonly fileBytes: number;
  /** All parts of a zip together, counted while they are unpacked, whatever its directory claims. */
  readonly unpackedBytes: number;
  /** How many times its packed size a part of more than 16 MB may become. */
  readonly swelling: number;
  readonly entries: number;
  readonly sheets: number;
  readonly rowsPerSheet: number;
  readonly cells: number;
};

const megabyte = 1024 * 1024;

export const READ_LIMITS: ReadLimits = {
  fileBytes: 30 * megabyte,
  unpackedBytes: 150 * megabyte,
  swelling: 400,
  entries: 2_000,
  sheets: 100,
  rowsPerSheet: 50_000,
  cells: 1_500_000,
};
