import type { ReaderReply } from './protocol.ts';
import type { ReaderThread } from './run-reader.ts';

/** A fresh thread per file, so that nothing of one file is left in memory when the next is read. */
export function webThread(): ReaderThread {
  const worker = new Worker(new URL('./web-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => {
      worker.onmessage = (message: MessageEvent<ReaderReply>) => listener(message.data);
    },
    onFailure: (listener) => {
      worker.onerror = listener;
      worker.onmessageerror = listener;
    },
    kill: () => worker.terminate(),
  };
}
