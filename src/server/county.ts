import type { ReaderReply, ReaderRequest } from '../exchange/import/reader/protocol.ts';
import type { Engine } from './engine/engine.ts';
import type { CountyKey } from './key/county-key.ts';
import type { Settings } from './start/settings.ts';

/** What every part of the county works with. The clock is handed in: tests set it, and no rule reads another. */
export type County = {
  readonly engine: Engine;
  readonly key: CountyKey;
  readonly settings: Settings;
  readonly now: () => Date;
  /** Reads a workbook where it can be killed. */
  readonly readWorkbook: (request: ReaderRequest) => Promise<ReaderReply>;
};
