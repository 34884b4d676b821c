import { useEffect, useState } from 'react';
import { inChina } from '../words/said.ts';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

export function clockOf(now: Date): { readonly time: string; readonly day: string; readonly weekday: string } {
  const shown = inChina(now.getTime());
  return {
    time: shown.slice(11, 16),
    day: `${Number(shown.slice(5, 7))} 月 ${Number(shown.slice(8, 10))} 日`,
    weekday: `星期${weekdays[new Date(shown).getUTCDay()]}`,
  };
}

/** Changes once a minute. */
export function useClock(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), 60_000 - (now.getTime() % 60_000));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
