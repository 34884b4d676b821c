const [HOUR, DAY] = [60, 24 * 60];

/** 比县里慢 3 天 2 小时, 比县里快 25 分钟; minutes, positive ahead. */
export function clockOffWord(offMinutes: number): string {
  const all = Math.abs(offMinutes);
  const parts =
    all >= DAY
      ? [`${Math.floor(all / DAY)} 天`, Math.floor((all % DAY) / HOUR) > 0 && `${Math.floor((all % DAY) / HOUR)} 小时`]
      : [all >= HOUR && `${Math.floor(all / HOUR)} 小时`, all % HOUR > 0 && `${all % HOUR} 分钟`];
  return `比县里${offMinutes > 0 ? '快' : '慢'} ${parts.filter(Boolean).join(' ')}`;
}
