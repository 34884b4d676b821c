import type { Answer } from '../../domain/answer.ts';

/** What the county has of a document. `body` is readable (class A); of sealed ones it knows only which version is current. */
export type KnownDocument = {
  readonly stream: string;
  readonly type: string | null;
  readonly hash: string | null;
  readonly body: string | null;
  readonly purged: boolean;
};

/** The documents that a group of entries touches, as they stand while one entry after the other is judged. */
export class KnownDocuments {
  private readonly documents: Map<string, KnownDocument>;
  private readonly refused: Map<string, string>;
  private readonly answers: Map<string, Answer[]>;

  constructor(
    documents: Iterable<readonly [string, KnownDocument]> = [],
    /** Versions that were refused, by document and hash, and their entries. */
    refused: Iterable<readonly [document: string, hash: string, entry: string]> = [],
    answers: readonly Answer[] = [],
  ) {
    this.documents = new Map(documents);
    this.refused = new Map([...refused].map(([document, hash, entry]) => [`${document} ${hash}`, entry]));
    this.answers = new Map();
    for (const answer of answers) this.answered(answer);
  }

  one = (id: string): KnownDocument | undefined => this.documents.get(id);
  refusedEntry = (document: string, hash: string): string | undefined => this.refused.get(`${document} ${hash}`);
  answersOn = (submission: string): readonly Answer[] => this.answers.get(submission) ?? [];

  put(id: string, document: KnownDocument): void {
    this.documents.set(id, document);
  }
  refuse(document: string, hash: string, entry: string): void {
    this.refused.set(`${document} ${hash}`, entry);
  }
  answered(answer: Answer): void {
    this.answers.set(answer.about.id, [...this.answersOn(answer.about.id), answer]);
  }
}
