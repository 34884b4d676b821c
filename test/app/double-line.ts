import type { LineState } from '../../electron/contract.ts';

/** Alone, with `line=enrolled` in touch with a county, or with `line=stick` by courier files alone; `clock=-4470` is a clock that is so many minutes behind it. */
export function doubleLine(wanted: URLSearchParams, unsent: number): LineState {
  const line = wanted.get('line');
  if (line !== 'enrolled' && line !== 'stick') return { is: 'alone', unsent };
  const clock = Number(wanted.get('clock') ?? 0);
  return {
    is: 'enrolled',
    county: '云岭县委两新工委',
    ...(line === 'enrolled' && { address: 'https://county.example.cn', lastContactAt: new Date().toISOString() }),
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
    groups: [],
    ...(clock !== 0 && { clockOffMinutes: clock }),
  };
}
