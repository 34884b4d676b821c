import type { SecrecyWarning } from '../../../src/domain/election/round.ts';
import type { Said } from '../../words/said.ts';

/** Why the totals may give a vote away, and what to do about it. */
export const secrecySaid = (warning: SecrecyWarning): Said =>
  warning.code === 'few-ballots'
    ? {
        what: '票太少，猜得出谁投了谁。',
        figures: `只有 ${warning.ballotsIn} 票，少于 5 票。`,
        next: '可以照样记；要保密，请更多的人来推选。',
      }
    : { what: '所有的票都一样，等于公开了每个人怎么投。', next: '可以照样记；公布时只说当选，不说票数。' };
