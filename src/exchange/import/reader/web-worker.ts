import { answer, type ReaderRequest } from './protocol.ts';

/** The reading thread of the window. */
self.onmessage = (message: MessageEvent<ReaderRequest>) => self.postMessage(answer(message.data));
