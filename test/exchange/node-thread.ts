import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { ReaderThread } from '../../src/exchange/import/reader/run-reader.ts';

export type Threads = {
  /** A thread that is used again after it has replied, and replaced after it was killed. */
  readonly thread: () => ReaderThread;
  readonly killed: () => number;
  readonly close: () => Promise<void>;
};

/** Bundles the worker once; its memory is limited, so that a file cannot take the test run with it. */
export async function nodeThreads(memoryMb: number): Promise<Threads> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reader-'));
  const file = path.join(folder, 'worker.mjs');
  await build({
    entryPoints: [new URL('node-worker.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: file,
  });
  let worker: Worker | undefined;
  let killed = 0;
  const thread = (): ReaderThread => {
    worker ??= new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb }, stdout: true, stderr: true });
    const mine = worker;
    mine.removeAllListeners();
    let replied = false;
    const fail = () => {
      if (worker === mine) worker = undefined;
    };
    mine.on('error', fail);
    return {
      post: (request) => mine.postMessage(request),
      onReply: (listener) => {
        mine.on('message', (reply) => {
          replied = true;
          listener(reply);
        });
      },
      onFailure: (listener) => {
        mine.on('error', listener);
      },
      kill: () => {
        if (replied) return;
        killed += 1;
        fail();
        void mine.terminate();
      },
    };
  };
  const close = async () => {
    await worker?.terminate();
    rmSync(folder, { recursive: true, force: true });
  };
  return { thread, killed: () => killed, close };
}
