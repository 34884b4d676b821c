import { homedir } from 'node:os';
import path from 'node:path';

/** A folder as people read it. The home folder's name is often a person's, so it is not shown. */
export function labelOf(folder: string): string {
  const within = path.relative(homedir(), folder);
  const isInside = within !== '' && !within.startsWith('..') && !path.isAbsolute(within);
  return isInside ? `用户文件夹${path.sep}${within}` : folder;
}
