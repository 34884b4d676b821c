import { refuse } from '../../../domain/outcome.ts';
import type { ReaderReply, ReaderRequest } from './protocol.ts';

/** A thread that reads one file: a Web Worker in the window, a worker of Node in the tests. */
export type ReaderThread = {
  post(request: ReaderRequest): void;
  onReply(listener: (reply: ReaderReply) => void): void;
  onFailure(listener: () => void): void;
  kill(): void;
};

/** Nobody can interrupt a parser that has lost its way, but its thread can be killed: that is why there is one. */
export function runReader(thread: ReaderThread, request: ReaderRequest, timeoutMs: number): Promise<ReaderReply> {
  const { name } = request;
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(refuse({ code: 'reader-too-slow', name, seconds: Math.round(timeoutMs / 1000) })), timeoutMs);
    const end = (reply: ReaderReply) => {
      clearTimeout(timer);
      thread.kill();
      resolve(reply);
    };
    thread.onReply(end);
    thread.onFailure(() => end(refuse({ code: 'reader-stopped', name })));
    thread.post(request);
  });
}
