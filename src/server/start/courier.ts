import { readFile } from 'node:fs/promises';
import { readKey } from '../key/key-file.ts';
import { inspectCourier } from '../streams/courier/inspect.ts';
import { startSentence } from './problems.ts';
import { folderOf } from './settings.ts';

const [word, file] = process.argv.slice(2);
if (word !== 'inspect' || !file) {
  console.error('可以这样用：\nnpm run courier -- inspect FILE\n县级密钥在 COUNTY_FOLDER 里的话，连签名和密封一起核对。');
  process.exit(2);
}
try {
  const { isGood, lines } = await inspectCourier(await readFile(file), await readKey(folderOf(process.env)));
  console.log(lines.join('\n'));
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  console.error(isMissing ? `没有这个文件：${file}` : (startSentence(error) ?? error));
  process.exitCode = 3;
}
