import { parentPort } from 'node:worker_threads';
import { answer, type ReaderRequest } from '../../src/exchange/import/reader/protocol.ts';

/** The reading thread of the tests. A file named `forever` stands for a parser that never comes back. */
parentPort!.on('message', (request: ReaderRequest) => {
  for (const begun = Date.now(); request.name === 'forever' && Date.now() - begun < 60_000; );
  parentPort!.postMessage(answer(request));
});
