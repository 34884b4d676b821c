import type { CivilDate } from '../../src/domain/civil-date.ts';
import type { Matter, Waiting } from '../../src/domain/today.ts';
import { activityMatterWords } from './matters/activity.ts';
import { answerMatterWords } from './matters/answer.ts';
import { appraisalMatterWords } from './matters/appraisal.ts';
import { clockMatterWords } from './matters/clock.ts';
import { electionMatterWords } from './matters/election.ts';
import { groupMatterWords, groupReportMatterWords, groupWaitingWords } from './matters/group.ts';
import { ideaMatterWords, ideaWaitingWords } from './matters/idea.ts';
import { incidentMatterWords } from './matters/incident.ts';
import { keyMatterWords } from './matters/key.ts';
import { personMatterWords } from './matters/person.ts';
import { planMatterWords, planWaitingWords } from './matters/plan.ts';
import { pledgeMatterWords } from './matters/pledge.ts';
import { pointsMatterWords } from './matters/points.ts';
import { postMatterWords, postWaitingWords } from './matters/post.ts';
import { reportMatterWords, reportWaitingWords } from './matters/report.ts';
import type { MatterSaid, MatterWords, WaitingSaid, WaitingWords } from './matters/said.ts';
import { slipMatterWords } from './matters/slip.ts';

/** Do not compile while a row of 今日 has no words. One file per subject, as in src/domain/matters. */
const matters: MatterWords<Matter> = {
  ...clockMatterWords,
  ...keyMatterWords,
  ...incidentMatterWords,
  ...answerMatterWords,
  ...ideaMatterWords,
  ...slipMatterWords,
  ...reportMatterWords,
  ...postMatterWords,
  ...pledgeMatterWords,
  ...pointsMatterWords,
  ...groupMatterWords,
  ...groupReportMatterWords,
  ...electionMatterWords,
  ...planMatterWords,
  ...appraisalMatterWords,
  ...activityMatterWords,
  ...personMatterWords,
};
const waiting: WaitingWords<Waiting> = {
  ...ideaWaitingWords,
  ...reportWaitingWords,
  ...postWaitingWords,
  ...groupWaitingWords,
  ...planWaitingWords,
};

export const sayMatter = (matter: Matter, today: CivilDate): MatterSaid =>
  (matters[matter.code] as (matter: Matter, today: CivilDate) => MatterSaid)(matter, today);
export const sayWaiting = (matter: Waiting, today: CivilDate): WaitingSaid =>
  (waiting[matter.code] as (matter: Waiting, today: CivilDate) => WaitingSaid)(matter, today);
