import { EventEmitter } from 'node:events';
import { deflateRawSync } from 'node:zlib';
import { PACKED } from './page-script.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

/**
 * How an answer crosses to the page: as JSON text, which the contract's plain data survives, and packed when it is long. Chromium's tools
 * copy what they hand to a page several times and compile it as a script: a year of records cost them more than the page's own work.
 */
const LONG_CHARACTERS = 32_768;
const packed = (text: string): string =>
  text.length < LONG_CHARACTERS ? text : `${PACKED}${deflateRawSync(text, { level: 1 }).toString('base64')}`;

/** `ipcMain` of the stand-in: one handler per channel, and everything that crosses is a copy. */
class Messages extends EventEmitter {
  private readonly handlerByChannel = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlerByChannel.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlerByChannel.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this.handlerByChannel.delete(channel);
  }

  /** What the page gets back, packed: `value`, or in `error` the words in which Electron wraps one. */
  async answer(channel: string, event: object, args: unknown[]): Promise<string> {
    const handler = this.handlerByChannel.get(channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return packed(JSON.stringify({ value: structuredClone(await handler(event, ...args)) }));
    } catch (error) {
      return JSON.stringify({ error: `Error invoking remote method '${channel}': ${String(error)}` });
    }
  }
}

export const ipcMain = new Messages();
