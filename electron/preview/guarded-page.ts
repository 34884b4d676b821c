import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Route } from 'playwright-core';
import type { Contents } from './contents.ts';
import { ipcMain } from './messages.ts';
import { CALL, pageScript } from './page-script.ts';
import { fulfill, toApp } from './protocol.ts';
import { settlePermissions } from './session.ts';

/** Pages that the stand-in opens by itself, while Chromium announces them. */
let opening = 0;
export async function newPage(context: BrowserContext): Promise<Page> {
  opening += 1;
  return context.newPage().finally(() => {
    opening -= 1;
  });
}

/** A page under main's rules: its permissions, its preload, its schemes, its say on navigation and new windows. */
export async function guard(page: Page, contents: Contents, { url, preload }: { url: string; preload: string | undefined }): Promise<void> {
  await settlePermissions(page, contents, url);
  if (preload) await runPreload(page, contents, preload);
  await page.route('**/*', (route) => letPass(route, page, contents));
  page.context().on('page', async (opened) => {
    if (opened === page || opening > 0) return;
    if (contents.mayOpen({ url: toApp(opened.url()) }).action === 'deny') await opened.close();
  });
}

async function runPreload(page: Page, contents: Contents, preload: string): Promise<void> {
  await page.exposeBinding(CALL, async ({ frame }, type: 'invoke' | 'send', channel: string, text: string) => {
    const senderFrame = frame === page.mainFrame() ? contents.mainFrame : { url: toApp(frame.url()) };
    const event = { sender: contents, senderFrame };
    const args = JSON.parse(text) as unknown[];
    return type === 'invoke' ? ipcMain.answer(channel, event, args) : void ipcMain.emit(channel, event, ...args);
  });
  const opensWindows = contents.mayOpen({ url: 'about:blank' }).action === 'allow';
  await page.addInitScript({ content: pageScript(readFileSync(preload, 'utf8'), contents.receiver, opensWindows) });
}

async function letPass(route: Route, page: Page, contents: Contents): Promise<void> {
  const request = route.request();
  const isNavigation = request.isNavigationRequest();
  if (isNavigation && !contents.mayNavigate(toApp(request.url()), request.frame() === page.mainFrame()))
    return route.fulfill({ status: 204 });
  return fulfill(route);
}
