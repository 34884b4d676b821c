import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Stream = { readonly nfd: number };
type NodeFiles = { readonly NODEFS: { readonly stream_ops: { fsync?: (stream: Stream) => number } } };

/** PGlite's files in a folder, really flushed: as shipped its file system knows no fsync, and a power cut takes what was acknowledged. */
export class DurableFiles extends NodeFS {
  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const ready = await super.init(pglite, options);
    const giveFsync = (module: unknown) => {
      (module as NodeFiles).NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...ready.emscriptenOpts, preRun: [giveFsync, ...(ready.emscriptenOpts.preRun ?? [])] } };
  }
}

/** Without `-F`, which switches flushing off; the log is kept small by checkpoints (`upkeep.ts`). */
export const DURABLE_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['wal_sync_method=fsync', 'max_wal_size=96MB', 'min_wal_size=32MB'].flatMap((setting) => ['-c', setting]),
];
