import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Pc } from './asking.ts';

/** A branch with a PC of its own: keys, chain, and the request that brings its entries, as its bytes go over the line. */
export type PreparedBranch = Pc & { readonly push: Uint8Array<ArrayBuffer> };
export type Preparing = {
  readonly county: string;
  readonly branches: number;
  readonly documents: number;
  readonly seed: number;
  /** Usually as a branch writes; `single`: one document per entry. */
  readonly entries?: 'mixed' | 'single';
};

const THREAD = path.resolve('out/bench/county-prepare.mjs');

export const buildThread = () =>
  build({
    entryPoints: ['test/bench/county/prepare-thread.ts'],
    outfile: THREAD,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });

/** Branches that are ready to storm, made on all cores before any clock starts. */
export async function prepareBranches(asked: Preparing): Promise<readonly PreparedBranch[]> {
  const threads = availableParallelism();
  const parts = Array.from({ length: threads }, (_, index) => {
    const branches = Math.floor((asked.branches + index) / threads);
    return inThread({ ...asked, branches, seed: asked.seed + index * 1_000_000 });
  });
  return (await Promise.all(parts)).flat();
}

function inThread(preparing: Preparing): Promise<readonly PreparedBranch[]> {
  const made: PreparedBranch[] = [];
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: preparing });
    thread.on('message', (branch: PreparedBranch) => void made.push(branch));
    thread.once('error', reject);
    thread.once('exit', () => resolve(made));
  });
}
