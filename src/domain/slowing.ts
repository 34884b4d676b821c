/** How wrong tries slow down: some are free, then each doubles the wait. */
export type Slowing = { readonly free: number; readonly firstMs: number; readonly mostMs: number };

export const waitAfter = (failures: number, { free, firstMs, mostMs }: Slowing): number =>
  failures < free ? 0 : Math.min(firstMs * 2 ** (failures - free), mostMs);
