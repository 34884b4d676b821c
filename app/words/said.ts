/** The parts of a refusal in words; the fourth, what to do now, stands on the screen's buttons and in `next`. */
export type Said = {
  readonly what: string;
  /** The rule with its source. */
  readonly rule?: string;
  /** The numbers and the date. */
  readonly figures?: string;
  readonly next?: string;
};

export type Words<R extends { readonly code: string }> = { readonly [C in R['code']]: (refusal: Extract<R, { readonly code: C }>) => Said };

const CHINA_MS = 8 * 3_600_000;

/**
 * An instant as the clocks in China show it, `2026-11-19T09:05:00.000Z`. There has been one zone and no summer time since 1991; asking the
 * system's calendar for it costs a slow PC more than all the rest of the locked start.
 */
export const inChina = (ms: number): string => new Date(ms + CHINA_MS).toISOString();

/** 2026-11-19 09:05. */
export const dateTime = (iso: string): string => inChina(Date.parse(iso)).slice(0, 16).replace('T', ' ');

/** 11/12; a dash while nothing is owed. */
export const doneOf = (part: number, whole: number): string => (whole > 0 ? `${part}/${whole}` : '—');

/** 12 MB, 3.4 GB: what a file manager shows. */
export function bytes(count: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, count)) / 10)));
  const value = count / 1024 ** power;
  return `${value >= 100 || power === 0 ? Math.round(value) : value.toFixed(1).replace(/\.0$/, '')} ${units[power]}`;
}

/** 还要等 40 秒, 还要等 3 分钟. */
export const wait = (ms: number): string => (ms < 90_000 ? `${Math.ceil(ms / 1000)} 秒` : `${Math.ceil(ms / 60_000)} 分钟`);
