import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import type { BatchRefusal } from '../../domain/refusals/batch.ts';
import type { ImportRefusal } from '../../exchange/import/refusals.ts';
import type { MappingRefusal } from '../../exchange/import/table/columns.ts';

/** Everything that an endpoint may answer instead of doing it; the console has words for each. */
export type AnsweredRefusal = ConsoleRefusal | BatchRefusal | ImportRefusal | MappingRefusal;
