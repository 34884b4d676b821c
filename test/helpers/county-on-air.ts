import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CountyPath } from '../../src/sync/desk/post.ts';
import type { CountyInMemory } from './county.ts';

/** The county in memory behind a real address on this machine, for desks in real windows. */
export async function onAir(county: CountyInMemory): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = http.createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const device = request.headers.authorization?.replace('Bearer ', '').split('.')[1] ?? '';
    const answer = await county.lineOf(device)(request.url as CountyPath, JSON.parse(Buffer.concat(pieces).toString('utf8')));
    if (answer.ok) return response.end(JSON.stringify(answer.value));
    const refused = answer.refusal.code === 'county-refuses' ? answer.refusal : { status: 500, refusal: { code: 'county-fault' } };
    return response.writeHead(refused.status).end(JSON.stringify(refused.refusal));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
