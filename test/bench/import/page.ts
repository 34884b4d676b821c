import { read } from '@e965/xlsx';
import { READ_LIMITS } from '../../../src/exchange/import/limits.ts';
import type { ReaderReply } from '../../../src/exchange/import/reader/protocol.ts';
import { type ReaderThread, runReader } from '../../../src/exchange/import/reader/run-reader.ts';
import { ROSTER_FIELDS } from '../../../src/exchange/import/roster/fields.ts';
import { previewRoster } from '../../../src/exchange/import/roster/preview.ts';
import { idNumbersOf, readRoster } from '../../../src/exchange/import/roster/read-roster.ts';
import { proposeColumns } from '../../../src/exchange/import/table/columns.ts';
import { describeSheets } from '../../../src/exchange/import/table/sheets.ts';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

function thread(script: string): ReaderThread {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => {
      worker.onmessage = (message: MessageEvent<ReaderReply>) => listener(message.data);
    },
    onFailure: (listener) => {
      worker.onerror = listener;
    },
    kill: () => worker.terminate(),
  };
}

const page = {
  /** From the chosen file to every row's outcome. */
  async preview({ base64, script }: { readonly base64: string; readonly script: string }) {
    const source = bytesOf(base64);
    const began = performance.now();
    const reply = await runReader(thread(script), { name: '花名册.xlsx', source, limits: READ_LIMITS }, 60_000);
    if (!reply.ok) throw new Error(reply.refusal.code);
    const read = performance.now();
    const sources = describeSheets(reply.value, ROSTER_FIELDS)
      .filter((card) => card.proposed)
      .map(({ table }) => ({ table: table!, mapping: proposeColumns(table!, ROSTER_FIELDS, {}).map((proposal) => proposal.field) }));
    const rows = readRoster(sources, { today: '2026-11-02', hiddenRows: 'take', standingForAll: undefined });
    const marks = new Map(idNumbersOf(rows.rows).map((number) => [number, `mark ${number}`]));
    const { counts } = previewRoster({ ...rows, roster: [], marks, answers: new Map(), today: '2026-11-02' });
    return { whole: performance.now() - began, reading: read - began, added: counts.add };
  },
  /** The library alone, on the same bytes. */
  bare(base64: string) {
    const source = bytesOf(base64);
    const began = performance.now();
    read(source, { type: 'array', dense: true });
    return performance.now() - began;
  },
};
export type ImportPage = typeof page;
Object.assign(window, { page });
