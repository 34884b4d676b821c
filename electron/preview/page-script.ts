/** How the page reaches main. The preload takes it away before the page's own scripts run; frames keep it, and main must refuse them. */
export const CALL = '__callMain';

/** Before base64 of deflated text; JSON never begins with it. */
export const PACKED = 'z';

/**
 * Runs the built preload in the page with the two modules that a sandboxed preload may use. It shares the page's world here,
 * so the preview cannot prove context isolation. What crosses to main is cloned first, so that what no clone can carry is refused here, too.
 */
export const pageScript = (preload: string, receiver: string, opensWindows: boolean): string => `(() => {
  ${opensWindows ? '' : 'window.open = () => null;'}
  if (window.top !== window) return;
  const call = window.${CALL};
  delete window.${CALL};
  const listeners = new Map();
  const of = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel);
  Object.defineProperty(window, '${receiver}', { value: (channel, args) => { for (const listener of of(channel)) listener({}, ...JSON.parse(args)); } });
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const inflated = (bytes) => new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json();
  const valueOf = (text) => (text[0] === '${PACKED}' ? inflated(bytesOf(text.slice(1))) : JSON.parse(text));
  const textOf = (args) => JSON.stringify(structuredClone(args));
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }) },
    ipcRenderer: {
      async invoke(channel, ...args) {
        const answer = await valueOf(await call('invoke', channel, textOf(args)));
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value;
      },
      send: (channel, ...args) => void call('send', channel, textOf(args)),
      on: (channel, listener) => void of(channel).add(listener),
      removeListener: (channel, listener) => void of(channel).delete(listener),
    },
  };
  const require = (name) => { if (name === 'electron') return electron; throw new Error('module not found: ' + name); };
  const module = { exports: {} };
  ((require, module, exports) => {
${preload}
  })(require, module, module.exports);
})();`;
