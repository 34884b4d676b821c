import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { LedgerRefusal } from '../refusals.ts';

/**
 * The only way from the ledger to a disk. Names are relative, with `/` between folder and file. Every operation throws a
 * `FolderFault` where the disk says no; nothing is durable before `sync` (bytes) and `syncFolder` (names) have answered.
 */
export type Folder = {
  readonly label: string;
  /** Holds the folder against every other process until `free`, or until this process ends in whatever way. */
  lock(): Promise<{ free(): Promise<void> }>;
  /** Names of the files directly in a folder, sorted; empty where the folder does not exist. */
  list(directory: string): Promise<readonly string[]>;
  /** 0 where there is no such file, while the folder itself is there. */
  size(name: string): Promise<number>;
  /** The bytes that are there, fewer than asked for at the end of the file. */
  read(name: string, offset: number, length: number): Promise<Uint8Array>;
  /** Opens a file at its end; makes it, and the folder it lies in, where it is missing. */
  open(name: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  syncFolder(directory: string): Promise<void>;
  freeBytes(): Promise<number>;
};

export type OpenFile = {
  /** Writes all bytes at the end, or throws; some of them may then be there. */
  append(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
};

/** What the disk refused. Thrown through the layers of the ledger's file, answered as a refusal by its outermost one. */
export class FolderFault extends Error {
  readonly refusal: LedgerRefusal;

  constructor(refusal: LedgerRefusal, cause?: unknown) {
    super(refusal.code, { cause });
    this.refusal = refusal;
  }
}

/** A refusal for every fault of the folder, whoever meets it. */
export async function answering<T>(work: () => Promise<Outcome<T, LedgerRefusal>>): Promise<Outcome<T, LedgerRefusal>> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof FolderFault) return refuse(fault.refusal);
    throw fault;
  }
}

export const answer = <T>(work: () => Promise<T>): Promise<Outcome<T, LedgerRefusal>> => answering(async () => done(await work()));
