import { isIPv4 } from 'node:net';

/** Where the county is, as somebody typed it: `county.example`, `https://10.0.0.8:8443/`. Without a scheme it is https. */
export function readAddress(typed: string): URL | undefined {
  const text = typed.normalize('NFKC').trim();
  const withScheme = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return undefined;
  }
  if (url.username || url.password || url.search || url.hash || url.hostname === '') return undefined;
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && isNear(url.hostname) ? url : undefined;
}

/** Open text is for trying things out on one machine or in one house; across the country it is refused. */
const isNear = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIPv4(host) && /^(127|10)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\./.test(host));
