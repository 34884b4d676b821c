import http from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { done, type Outcome, refuse } from '../../src/domain/outcome.ts';
import type { LineFault } from '../../src/sync/desk/post.ts';

/** How this PC reaches its county. */
export type Way = {
  readonly address: string;
  /** SHA-256 of the certificate that a person compared and confirmed. */
  readonly fingerprint?: string;
  /** PEM of the authority that the county's own people run. */
  readonly authority?: string;
  /** `http://proxy:3128` */
  readonly proxy?: string;
};

const CONNECT_MS = 15_000;

/** A connection to the county whose certificate was checked. Nothing was sent over it yet. */
export async function connect(url: URL, way: Way, signal?: AbortSignal): Promise<Outcome<Duplex, LineFault>> {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const plain = way.proxy ? await throughProxy(new URL(way.proxy), { host, port }, signal) : await direct(host, port, signal);
  if (!plain.ok || url.protocol === 'http:') return plain;
  return secured(plain.value, host, way);
}

function direct(host: string, port: number, signal?: AbortSignal): Promise<Outcome<net.Socket, LineFault>> {
  return settled((resolve) => {
    const socket = net.connect({ host, port, timeout: CONNECT_MS });
    socket.setNoDelay(true);
    const breakOff = () => socket.destroy(new Error('ABORTED'));
    signal?.addEventListener('abort', breakOff, { once: true });
    // One signal ends a whole session: what is over hangs on to it no longer.
    socket.once('close', () => signal?.removeEventListener('abort', breakOff));
    socket.once('connect', () => {
      socket.setTimeout(0);
      resolve(done(socket));
    });
    socket.once('timeout', () => {
      socket.destroy();
      resolve(refuse({ code: 'county-slow', seconds: CONNECT_MS / 1000 }));
    });
    socket.once('error', (error) => resolve(refuse(unreachable(error))));
  });
}

type Target = { readonly host: string; readonly port: number };

/** A tunnel: the proxy sees where it goes, and nothing of what is said. */
function throughProxy(proxy: URL, { host, port }: Target, signal?: AbortSignal): Promise<Outcome<Duplex, LineFault>> {
  return settled((resolve) => {
    const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    const request = http.request({
      host: proxy.hostname,
      port: Number(proxy.port) || 80,
      method: 'CONNECT',
      path: `${host}:${port}`,
      timeout: CONNECT_MS,
      ...(signal && { signal }),
      ...(proxy.username && { headers: { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` } }),
    });
    request.once('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) return resolve(done(socket));
      socket.destroy();
      resolve(refuse({ code: 'proxy-refused', status: statusCode }));
    });
    request.once('response', ({ statusCode = 0 }) => resolve(refuse({ code: 'proxy-refused', status: statusCode })));
    request.once('timeout', () => request.destroy(new Error('ETIMEDOUT')));
    request.once('error', (error) => resolve(refuse(unreachable(error))));
    request.end();
  });
}

/**
 * A confirmed fingerprint counts alone: counties sign for themselves, and an authority that signs another certificate for the same name
 * would not be noticed otherwise. Without one the usual authorities must vouch for the name, or the county's own.
 */
function secured(plain: Duplex, host: string, { fingerprint, authority }: Way): Promise<Outcome<Duplex, LineFault>> {
  return settled((resolve) => {
    const socket = tls.connect({
      socket: plain as net.Socket,
      ...(net.isIP(host) === 0 && { servername: host }),
      host,
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
      ...(authority && { ca: [authority, ...tls.rootCertificates] }),
    });
    const late = setTimeout(() => socket.destroy(new Error('ETIMEDOUT')), CONNECT_MS);
    socket.once('error', (error) => resolve(refuse(unreachable(error))));
    socket.once('close', () => clearTimeout(late));
    socket.once('secureConnect', () => {
      clearTimeout(late);
      const certificate = socket.getPeerCertificate();
      const found = (certificate.fingerprint256 ?? '').replaceAll(':', '').toLowerCase();
      const isVouchedFor = socket.authorized && tls.checkServerIdentity(host, certificate) === undefined;
      if (fingerprint === undefined ? isVouchedFor : fingerprint === found) return resolve(done(socket));
      socket.destroy();
      resolve(
        refuse(
          fingerprint === undefined
            ? { code: 'certificate-unknown', fingerprint: found }
            : { code: 'certificate-changed', fingerprint: found, expected: fingerprint },
        ),
      );
    });
  });
}

const settled = <T>(work: (resolve: (outcome: Outcome<T, LineFault>) => void) => void): Promise<Outcome<T, LineFault>> => new Promise(work);

/** The system's name for what went wrong; it says nothing about anybody. */
export const unreachable = (error: Error & { readonly code?: string }): LineFault => ({
  code: 'county-unreachable',
  reason: error.code ?? error.message,
});
