import { EventEmitter } from 'node:events';

type Handler = (event: object, ...args: unknown[]) => unknown;

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

  /** What the page gets back: the answer, or the words in which Electron wraps an error. */
  async answer(channel: string, event: object, args: unknown[]): Promise<{ readonly value: unknown } | { readonly error: string }> {
    const handler = this.handlerByChannel.get(channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return { value: structuredClone(await handler(event, ...args)) };
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  }
}

export const ipcMain = new Messages();
