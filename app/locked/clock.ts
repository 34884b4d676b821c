import { useEffect, useState } from 'react';

const zone = 'Asia/Shanghai';
const time = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false });
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, weekday: 'long' });
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'numeric', day: 'numeric' });

export function clockOf(now: Date): { readonly time: string; readonly day: string; readonly weekday: string } {
  const part = (type: string) => day.formatToParts(now).find((one) => one.type === type)?.value ?? '';
  return { time: time.format(now), day: `${part('month')} 月 ${part('day')} 日`, weekday: weekday.format(now) };
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
