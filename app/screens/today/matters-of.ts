import type { CivilDate } from '../../../src/domain/civil-date.ts';
import type { OpenMatter, TodayFacts, WaitingMatter } from '../../../src/domain/matters/matter.ts';
import { type Matter, openMatters, type Waiting, waitingMatters } from '../../../src/domain/today.ts';
import { kept } from '../../live/kept.ts';

const open = kept<readonly OpenMatter<Matter>[] | undefined>();
const waiting = kept<readonly WaitingMatter<Waiting>[]>();

/** What is to be done, computed once for 今日 and 日历. */
export const openOf = (facts: TodayFacts | undefined, today: CivilDate): readonly OpenMatter<Matter>[] | undefined =>
  open([facts, today], () => facts && openMatters(facts, today));
export const waitingOf = (facts: TodayFacts | undefined, today: CivilDate): readonly WaitingMatter<Waiting>[] =>
  waiting([facts, today], () => (facts ? waitingMatters(facts, today) : []));
