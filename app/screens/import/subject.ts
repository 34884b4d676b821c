import type { CommandContext, CommandOutcome } from '../../../src/commands/context.ts';
import type { ImportPlan } from '../../../src/commands/import-plan.ts';
import type { ImportDraft } from '../../parts/import/draft.ts';
import type { ImportSubject, Reading, Source } from '../../parts/import/subject.ts';
import type { Where } from '../../where.ts';

/** What would be written into the ledger if the import were confirmed now. */
export type LedgerReading = Reading & { readonly plan: (context: CommandContext) => Promise<CommandOutcome<ImportPlan>> };
export type ReadingParts = {
  readonly sources: readonly Source[];
  readonly draft: ImportDraft;
  readonly book: string;
  readonly active: boolean;
};

/** Something that is imported into this PC's ledger. */
export type Subject = ImportSubject & {
  readonly id: 'roster' | 'ideas' | 'posts' | 'points';
  readonly back: Where;
  readonly useReading: (parts: ReadingParts) => LedgerReading | undefined;
};
