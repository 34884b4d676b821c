// Loaded into the preview's main before it: writes a heap snapshot into the folder PIONEER_HEAPS when it is asked to by SIGUSR2.
import { renameSync } from 'node:fs';
import { Session } from 'node:inspector';
import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';

process.on('SIGUSR2', () => {
  // V8 says of each function on which line it stands. It counts lines from the script's beginning each time, twenty seconds in all,
  // unless a debugger has had it note where they begin.
  const debug = new Session();
  debug.connect();
  debug.post('Debugger.enable');
  debug.disconnect();
  const part = path.join(process.env.PIONEER_HEAPS, 'part');
  writeHeapSnapshot(part);
  renameSync(part, path.join(process.env.PIONEER_HEAPS, 'main.heapsnapshot'));
});
