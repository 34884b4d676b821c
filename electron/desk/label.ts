import { homedir } from 'node:os';
import path from 'node:path';

const KNOWN = new Map(Object.entries({ Documents: '文档', 文档: '文档', Desktop: '桌面', 桌面: '桌面', Downloads: '下载', 下载: '下载' }));

/** A place as people know it. The home folder's name is often a person's, so it is not shown. */
export function labelOf(place: string): string {
  const within = path.relative(homedir(), place);
  if (within === '' || within.startsWith('..') || path.isAbsolute(within)) return place;
  const [first = '', ...rest] = within.split(path.sep);
  const known = KNOWN.get(first);
  return known ? path.join(known, ...rest) : path.join('用户文件夹', within);
}
