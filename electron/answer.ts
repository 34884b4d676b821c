import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { fits, MESSAGE_LIMIT, weightOf } from './arguments.ts';
import { channelOf, type Handlers, METHODS } from './channels.ts';
import { ORIGIN } from './origin.ts';

/** Puts the handlers behind their channels. Each call must come from the window's own page and bring what the method takes. */
export function answerWindow(window: BrowserWindow, handlers: Handlers): void {
  for (const method of METHODS) {
    const handler = handlers[method] as (argument: unknown) => Promise<unknown>;
    ipcMain.handle(channelOf(method), async (event, ...args: unknown[]) => {
      if (!comesFromPage(event, window)) throw new Error(`${method}: not asked by the page`);
      const bytes = weightOf(args);
      if (bytes > MESSAGE_LIMIT) return { ok: false, refusal: { code: 'file-too-large', bytes, limit: MESSAGE_LIMIT } };
      if (!fits(method, args)) throw new Error(`${method}: not what it takes`);
      return handler(args[0]); // checked above against a schema that the compiler checked against the contract
    });
  }
}

function comesFromPage({ senderFrame, sender }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (sender !== window.webContents || senderFrame !== window.webContents.mainFrame) return false;
  return senderFrame.url.startsWith(`${ORIGIN}/`);
}
