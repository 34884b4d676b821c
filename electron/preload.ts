import { contextBridge, ipcRenderer } from 'electron';
import { channelOf, EVENT_CHANNEL, FIRST_SCREEN_CHANNEL, METHODS } from './channels.ts';
import type { ShellEvent } from './contract.ts';

const shell = {
  ...Object.fromEntries(METHODS.map((method) => [method, (...args: unknown[]) => ipcRenderer.invoke(channelOf(method), ...args)])),
  onEvent(listener: (event: ShellEvent) => void): () => void {
    const receive = (_event: unknown, message: ShellEvent) => listener(message);
    ipcRenderer.on(EVENT_CHANNEL, receive);
    return () => void ipcRenderer.removeListener(EVENT_CHANNEL, receive);
  },
};
contextBridge.exposeInMainWorld('shell', shell);

/** Tells main when the first screen that can be used is painted; a start that is measured or pictured waits for it. */
function watchForFirstScreen(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-ready]')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => ipcRenderer.send(FIRST_SCREEN_CHANNEL)));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
}
watchForFirstScreen();
