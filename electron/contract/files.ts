import type { Reply } from './refusals.ts';

export type PrintRequest = { readonly suggestedName: string; readonly html: string; readonly landscape: boolean };
export type FileRequest = { readonly suggestedName: string; readonly extension: string; readonly base64: string };
export type FileReply = Reply<{ readonly label: string }> | { readonly ok: false; readonly refusal: { readonly code: 'cancelled' } };

/** What leaves as a file or on paper. */
export type FileCalls = {
  saveFile(file: FileRequest): Promise<FileReply>;
  printToPdf(request: PrintRequest): Promise<FileReply>;
  print(request: PrintRequest): Promise<Reply<null>>;
};
