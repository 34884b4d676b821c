import { Worker } from 'node:worker_threads';
import type { ReaderReply, ReaderRequest } from '../../../exchange/import/reader/protocol.ts';
import { type ReaderThread, runReader } from '../../../exchange/import/reader/run-reader.ts';

const SECONDS = 20;
const MEMORY_MB = 512;

/** A fresh thread per file, with a limit to its memory: a file that was made to hurt ends its own thread and nothing else. */
export const readIn =
  (script: URL) =>
  (request: ReaderRequest): Promise<ReaderReply> =>
    runReader(threadOf(script), request, SECONDS * 1_000);

function threadOf(script: URL): ReaderThread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => void worker.on('message', listener),
    onFailure: (listener) => void worker.on('error', listener),
    kill: () => void worker.terminate(),
  };
}
