import type { LineState } from '../../electron/contract.ts';

/** Alone, or with `line=enrolled` in touch with a county; `clock=-4470` is a clock that is so many minutes behind it. */
export function doubleLine(wanted: URLSearchParams, unsent: number): LineState {
  if (wanted.get('line') !== 'enrolled') return { is: 'alone', unsent };
  const clock = Number(wanted.get('clock') ?? 0);
  return {
    is: 'enrolled',
    county: '云岭县委两新工委',
    address: 'https://county.example.cn',
    organisation: '恒川精密机械党支部',
    above: ['云岭工业园', '云岭县委两新工委'],
    device: 'device-1',
    enrolledAt: '2026-02-01T01:00:00Z',
    isSyncing: false,
    unsent: 0,
    sentBefore: true,
    refused: 0,
    courier: [],
    revokedPcs: [],
    isRenewing: false,
    lastContactAt: new Date().toISOString(),
    groups: [],
    ...(clock !== 0 && { clockOffMinutes: clock }),
  };
}
