import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixture.ts';

// What a page may do is decided in parts of the browser that the headless shell lacks.
test.use({ chromiumUsed: 'whole' });

/** A server that counts who calls; it must hear nothing from the desk. */
async function listen(): Promise<{ readonly origin: string; readonly calls: string[]; readonly server: Server }> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(String(request.url));
    response.setHeader('access-control-allow-origin', '*').end('console.log(1)');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls, server };
}

test('a page can neither evaluate text nor run a script written into it', async ({ locked }) => {
  const outcome = await locked.page.evaluate(async () => {
    const later = <T>(work: () => T) => new Promise<T | string>((resolve) => setTimeout(() => resolve(attempt(work))));
    const attempt = <T>(work: () => T): T | string => {
      try {
        return work();
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    // The tool that runs this lifts the policy for its own call only; what is called later is under it again.
    return {
      built: await later(() => new Function('return 2')()),
      inline: 'ranInline' in window,
    };
  });
  expect(outcome).toEqual({ built: 'EvalError', inline: false });
});

test('nothing on a page reaches a network', async ({ locked }) => {
  const { origin, calls, server } = await listen();
  const refused = await locked.page.evaluate(async (target) => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const add = (tag: string, attributes: Record<string, string>) =>
      document.body.append(Object.assign(document.createElement(tag), attributes));
    add('img', { src: `${target}/image` });
    add('script', { src: `${target}/script` });
    add('link', { rel: 'stylesheet', href: `${target}/style` });
    add('iframe', { src: `${target}/frame` });
    const fetched = await fetch(`${target}/fetch`).then(
      () => 'fetched',
      () => 'refused',
    );
    const socket = await new Promise((resolve) => {
      try {
        new WebSocket(target.replace('http', 'ws')).onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
    const beacon = navigator.sendBeacon(`${target}/beacon`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { fetched, socket, beacon, violations: [...new Set(violations)].sort() };
  }, origin);
  server.close();
  expect(refused).toMatchObject({ fetched: 'refused', socket: 'refused' });
  expect(refused.violations).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']);
  expect(calls).toEqual([]);
});

test('a page cannot send past the policy by asking for a call', async ({ locked }) => {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  let heard = 0;
  socket.on('message', () => {
    heard += 1;
  });
  await once(socket, 'listening');
  const candidates = await locked.page.evaluate(async (port) => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    const found: string[] = [];
    call.onicecandidate = ({ candidate }) => candidate && found.push(candidate.candidate);
    call.createDataChannel('out');
    await call.setLocalDescription(await call.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return found;
  }, socket.address().port);
  socket.close();
  expect({ candidates, heard }).toEqual({ candidates: [], heard: 0 });
});

test('a page cannot open windows or leave', async ({ locked }) => {
  const { origin, calls, server } = await listen();
  const before = locked.page.url();
  expect(await locked.page.evaluate((target) => window.open(target), origin)).toBeNull();
  await locked.page.evaluate((target) => {
    const link = Object.assign(document.createElement('a'), { href: target, target: '_blank' });
    document.body.append(link);
    link.click();
    location.href = `${target}/left`;
  }, origin);
  await locked.page.waitForTimeout(500);
  server.close();
  expect(locked.page.url()).toBe(before);
  // A window that asks to be opened is closed before anything is loaded into it.
  await expect.poll(() => locked.page.context().pages()).toHaveLength(1);
  await expect(locked.page.locator('[data-ready]').first()).toBeVisible();
  expect(calls).toEqual([]);
});

test('no permission is granted, and none is asked for on the screen', async ({ locked }) => {
  const answers = await locked.page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      ),
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      () => 'refused',
    ),
  }));
  expect(answers).toEqual({ notification: 'denied', place: 1, camera: 'refused', clipboard: 'refused' });
});

test('a page finds nothing of Node or Electron', async ({ locked }) => {
  const found = await locked.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test('what the page is given is what the contract names, and cannot be changed', async ({ locked }) => {
  const { names, changed } = await locked.page.evaluate(() => {
    try {
      Object.assign(window.shell, { start: () => 'mine' });
    } catch {}
    return { names: Object.keys(window.shell), changed: String(window.shell.start).includes('mine') };
  });
  expect(names).toContain('append');
  expect(names.filter((name) => /invoke|send|ipc|channel/i.test(name))).toEqual([]);
  expect(changed).toBe(false);
});

test('a frame inside the page has no way to main', async ({ locked }) => {
  const answer = await locked.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const call = async (channel: string) => inside.__callMain?.('invoke', channel, '[]');
    return { shell: 'shell' in inside, known: await call('shell:start'), unknown: await call('shell:read-any-file') };
  });
  expect(answer.shell).toBe(false);
  // Real Electron gives a frame nothing to call with. The preview does, and main refuses it by its sender.
  const said = (words: string) => (locked.host === 'preview' ? expect.stringMatching(`"error":.*${words}`) : undefined);
  expect(answer.known).toEqual(said('not asked by the page'));
  expect(answer.unknown).toEqual(said('No handler registered'));
});

test('an argument that is not what the method takes is thrown back before anything is done', async ({ locked }) => {
  const answers = await locked.page.evaluate(async () => {
    const shell = window.shell as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const tried = (method: string, ...args: unknown[]) =>
      shell[method]!(...args).then(
        () => 'taken',
        (error: Error) => error.message,
      );
    const file = { suggestedName: '名册', extension: 'xlsx', base64: '' };
    return {
      number: await tried('chooseFolder', 7),
      otherWord: await tried('chooseFolder', 'system32'),
      missing: await tried('saveFile', { suggestedName: '名册' }),
      more: await tried('saveFile', { ...file, path: '/etc/passwd' }),
      extension: await tried('saveFile', { ...file, extension: '../sh' }),
      second: await tried('saveFile', file, file),
      nothing: await tried('saveFile'),
    };
  });
  for (const answer of Object.values(answers)) expect(answer).toContain('not what it takes');
});

test('a function cannot cross to main', async ({ locked }) => {
  const failure = await locked.page.evaluate(() =>
    window.shell.saveFile({ suggestedName: () => '名册' } as never).then(
      () => 'taken',
      (error: Error) => error.message,
    ),
  );
  expect(failure).toContain('could not be cloned');
});

test('a message of more than 4 MB is refused with its size', async ({ locked }) => {
  const bytes = 4 * 1024 * 1024 + 1;
  const reply = await locked.page.evaluate(
    (length) => window.shell.saveFile({ suggestedName: '名册', extension: 'xlsx', base64: 'A'.repeat(length) }),
    bytes,
  );
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'file-too-large', limit: 4 * 1024 * 1024 } });
});
