import type { CivilDate } from '../../src/domain/civil-date.ts';
import type { Matter, Waiting } from '../../src/domain/today.ts';
import { ideaMatterWords, ideaWaitingWords } from './matters/idea.ts';
import { reportMatterWords, reportWaitingWords } from './matters/report.ts';
import type { MatterSaid, MatterWords, WaitingSaid, WaitingWords } from './matters/said.ts';
import { slipMatterWords } from './matters/slip.ts';

/** Do not compile while a row of 今日 has no words. One file per subject, as in src/domain/matters. */
const matters: MatterWords<Matter> = { ...ideaMatterWords, ...slipMatterWords, ...reportMatterWords };
const waiting: WaitingWords<Waiting> = { ...ideaWaitingWords, ...reportWaitingWords };

export const sayMatter = (matter: Matter, today: CivilDate): MatterSaid =>
  (matters[matter.code] as (matter: Matter, today: CivilDate) => MatterSaid)(matter, today);
export const sayWaiting = (matter: Waiting, today: CivilDate): WaitingSaid =>
  (waiting[matter.code] as (matter: Waiting, today: CivilDate) => WaitingSaid)(matter, today);
