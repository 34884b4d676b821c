import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:net';

/**
 * A lock that the kernel holds for this process: a pipe on Windows, an abstract socket on Linux, named after the folder. It leaves
 * no file behind and is free again however the process ends. It fails with `EADDRINUSE` while another one holds it.
 */
export async function lockFolder(folder: string): Promise<{ free(): Promise<void> }> {
  const name = `pioneer-ledger-${await nameOf(folder)}`;
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`, resolve);
  });
  server.unref();
  return { free: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** One folder has one name, by whichever way it is reached. */
async function nameOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const identity = process.platform === 'win32' ? (await realpath(folder)).toLowerCase() : `${dev}:${ino}`;
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}
