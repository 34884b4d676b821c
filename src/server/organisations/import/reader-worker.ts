import { parentPort } from 'node:worker_threads';
import { answer, type ReaderRequest } from '../../../exchange/import/reader/protocol.ts';

/** The reading thread of the county: one file, then it is ended. */
parentPort!.on('message', (request: ReaderRequest) => parentPort!.postMessage(answer(request)));
