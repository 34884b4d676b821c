import { noticeOn } from '../../src/domain/rule-pack/offers.ts';
import { type Notice, noticeOf } from '../../src/exchange/fill/people.ts';
import { useToday } from './clock.ts';
import { kept } from './kept.ts';
import { usePacks } from './parameters.ts';

const notice = kept<Notice>();

/** The words of the notice (F-59) that people are told by today, and their version. */
export function useNotice(): Notice {
  const packs = usePacks();
  const today = useToday();
  return notice([packs, today], () => noticeOf(noticeOn(packs, today)));
}
