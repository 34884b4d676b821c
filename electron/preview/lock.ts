import { createHash } from 'node:crypto';
import net from 'node:net';
import path from 'node:path';

/**
 * One program per profile, as Electron keeps it: the kernel holds the lock, so a killed program leaves none behind, and a second
 * start knocks on it. No port: an abstract socket on Linux, a named pipe on Windows, a file elsewhere.
 */
export function holdAlone(profile: string, onSecondStart: () => void): boolean {
  const address = addressFor(profile);
  const server = net.createServer((knock) => {
    knock.destroy();
    onSecondStart();
  });
  server.on('error', () => undefined); // taken: `listening` below says so
  server.listen(address);
  server.unref();
  if (!server.listening) net.connect(address).on('error', () => undefined); // the first may just be ending
  return server.listening;
}

function addressFor(profile: string): string {
  const name = `pioneer-ledger-${createHash('sha256').update(path.resolve(profile)).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(profile, 'lock.socket');
}
