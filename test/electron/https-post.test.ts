import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { readAddress } from '../../electron/line/address.ts';
import { httpsPost } from '../../electron/line/https-post.ts';
import { done, refuse } from '../../src/domain/outcome.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'certificates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A certificate that a county signed itself, as its own people do it. */
function aCertificate(name: string) {
  const [key, cert] = [path.join(folder, `${name}.key`), path.join(folder, `${name}.crt`)];
  const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30'];
  execFileSync('openssl', [...made, ...subject, '-keyout', key, '-out', cert], { stdio: 'pipe' });
  const printed = execFileSync('openssl', ['x509', '-in', cert, '-noout', '-fingerprint', '-sha256'], { encoding: 'utf8' });
  const fingerprint = printed.split('=')[1]!.trim().replaceAll(':', '').toLowerCase();
  return { key: readFileSync(key), cert: readFileSync(cert), fingerprint };
}
const county = aCertificate('county');

type Heard = { readonly headers: http.IncomingHttpHeaders; readonly body: Buffer };
async function aServer(answer: (response: http.ServerResponse) => void, tls: ReturnType<typeof aCertificate> | undefined = county) {
  const heard: Heard[] = [];
  const listener = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    heard.push({ headers: request.headers, body: Buffer.concat(pieces) });
    answer(response);
  };
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeAtEnd(server);
  return { heard, address: `https://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
function closeAtEnd(server: http.Server): void {
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
}
const json = (value: object) => (response: http.ServerResponse) => response.end(JSON.stringify(value));

test('a certificate that nobody vouches for is told by its fingerprint, and nothing was sent', async () => {
  const { address, heard } = await aServer(json({ here: true }));
  expect(await httpsPost({ address })('/sync', { a: 1 })).toEqual(refuse({ code: 'certificate-unknown', fingerprint: county.fingerprint }));
  expect(heard).toEqual([]);
});

test('a fingerprint that a person confirmed is enough, and so is the county’s own authority', async () => {
  const { address, heard } = await aServer(json({ here: true }));
  const { fingerprint, cert } = county;
  expect(await httpsPost({ address, fingerprint }, 's.d.secret')('/sync', { a: 1 })).toEqual(done({ here: true }));
  expect(heard[0]).toMatchObject({ headers: { authorization: 'Bearer s.d.secret' }, body: Buffer.from('{"a":1}') });
  expect(await httpsPost({ address, authority: cert.toString() })('/sync', {})).toEqual(done({ here: true }));
});

test('another certificate than the confirmed one gets nothing, whoever signed it', async () => {
  const other = aCertificate('other');
  const { address, heard } = await aServer(json({}), other);
  const { fingerprint } = county;
  expect(await httpsPost({ address, fingerprint, authority: other.cert.toString() })('/sync', { a: 1 })).toEqual(
    refuse({ code: 'certificate-changed', fingerprint: other.fingerprint, expected: fingerprint }),
  );
  expect(heard).toEqual([]);
});

test('through a proxy the county is reached in a tunnel, and a proxy that refuses is told', async () => {
  const { address } = await aServer(json({ here: true }));
  const asked: (string | undefined)[] = [];
  let status = '200 Connection established';
  const proxy = http.createServer();
  proxy.on('connect', (request, client) => {
    asked.push(request.url);
    const { hostname, port } = new URL(address);
    client.write(`HTTP/1.1 ${status}\r\n\r\n`);
    if (!status.startsWith('200')) return client.end();
    const there = net.connect(Number(port), hostname);
    there.pipe(client).pipe(there);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  closeAtEnd(proxy);
  const way = { address, fingerprint: county.fingerprint, proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` };
  expect(await httpsPost(way)('/sync', {})).toEqual(done({ here: true }));
  expect(asked).toEqual([new URL(address).host]);
  status = '407 Proxy Authentication Required';
  expect(await httpsPost(way)('/sync', {})).toEqual(refuse({ code: 'proxy-refused', status: 407 }));
});

test('answers are unpacked, and long questions are packed', async () => {
  const { address, heard } = await aServer((response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(JSON.stringify({ text: '收到'.repeat(1_000) })));
  });
  const post = httpsPost({ address, fingerprint: county.fingerprint });
  const long = { text: '上报'.repeat(2_000) };
  for (const asked of [{ short: true }, long]) expect(await post('/sync', asked)).toEqual(done({ text: '收到'.repeat(1_000) }));
  expect(heard.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip']);
  expect(JSON.parse(gunzipSync(heard[1]!.body).toString('utf8'))).toEqual(long);
});

test('an answer that unpacks without end is cut off', async () => {
  const { address } = await aServer((response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(Buffer.alloc(40_000_000)));
  });
  const answer = await httpsPost({ address, fingerprint: county.fingerprint })('/sync', {});
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'answer-too-large', limit: 32_000_000 } });
});

test('a line that is cut in the middle of a packed answer is told at once', async () => {
  const { address } = await aServer((response) => {
    const half = gzipSync(randomBytes(50_000)).subarray(0, 20_000);
    response.setHeader('content-encoding', 'gzip').write(half, () => response.socket?.destroy());
  });
  expect(await httpsPost({ address, fingerprint: county.fingerprint })('/sync', {})).toEqual(
    refuse({ code: 'county-unreachable', reason: 'ECONNRESET' }),
  );
});

test('what is not the county is not taken for it', async () => {
  const portal = await aServer((response) => response.writeHead(302, { location: 'http://login.example' }).end('<html>'));
  expect(await httpsPost({ address: portal.address, fingerprint: county.fingerprint })('/sync', {})).toEqual(
    refuse({ code: 'county-refuses', status: 302, refusal: { code: '' } }),
  );
  const page = await aServer((response) => response.end('<html>'));
  expect(await httpsPost({ address: page.address, fingerprint: county.fingerprint })('/sync', {})).toMatchObject({
    refusal: { code: 'answer-unreadable' },
  });
  const no = await aServer((response) => response.writeHead(429).end('{"code":"requests-too-many","waitSeconds":40}'));
  expect(await httpsPost({ address: no.address, fingerprint: county.fingerprint })('/sync', {})).toMatchObject({
    refusal: { code: 'county-refuses', status: 429, refusal: { code: 'requests-too-many', waitSeconds: 40 } },
  });
});

test('a county that is not there is unreachable, and a question that is broken off ends at once', async () => {
  const nobody = net.createServer();
  await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
  const { port } = nobody.address() as AddressInfo;
  await new Promise((resolve) => nobody.close(resolve));
  expect(await httpsPost({ address: `https://127.0.0.1:${port}` })('/sync', {})).toEqual(
    refuse({ code: 'county-unreachable', reason: 'ECONNREFUSED' }),
  );
  const silent = await aServer(() => undefined);
  const ending = new AbortController();
  const asked = httpsPost({ address: silent.address, fingerprint: county.fingerprint })('/sync', {}, ending.signal);
  setTimeout(() => ending.abort(), 50);
  expect(await asked).toMatchObject({ ok: false, refusal: { code: 'county-unreachable' } });
});

test('open text goes no further than this house', () => {
  for (const near of ['http://127.0.0.1:8080', 'http://localhost', 'http://192.168.1.20', 'http://10.1.2.3', 'http://172.20.0.1'])
    expect(readAddress(near)?.protocol, near).toBe('http:');
  for (const far of [
    'http://county.example',
    'http://172.32.0.1',
    'http://127.0.0.1.county.example',
    'ftp://county.example',
    'https://',
    '',
  ])
    expect(readAddress(far), far).toBeUndefined();
  expect(readAddress('county.example')?.href).toBe('https://county.example/');
  expect(readAddress(' ｃounty.example:8443/branch ')?.href).toBe('https://county.example:8443/branch');
  expect(readAddress('https://someone:secret@county.example')).toBeUndefined();
});
