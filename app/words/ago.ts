const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 刚才, 12 分钟前, 3 小时前, 5 天前. A clock that went back makes nothing younger than now. */
export function ago(iso: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(iso));
  if (passed < MINUTE) return '刚才';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} 分钟前`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} 小时前`;
  return `${Math.floor(passed / DAY)} 天前`;
}
