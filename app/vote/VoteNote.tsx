import { Button } from 'antd';
import { useDesk } from '../live/desk.ts';
import { Refusal } from '../parts/Refusal.tsx';
import { useWindow } from '../where.ts';
import { whoMay } from '../words/who-may.ts';
import { isAt } from './begun-votes.ts';
import { useKeptWindow } from './use-kept-window.ts';
import { useMayCount } from './use-may-count.ts';
import { goToCount, useVote } from './vote.ts';

/** On every screen of the desk while a closed vote is not counted: there is no other way to keep it than to count it. */
export function VoteNote() {
  const { closed, holdsUp } = useVote();
  const where = useWindow((window) => window.where);
  const isKept = useKeptWindow();
  const { role } = useDesk().session.actor;
  const mayCount = useMayCount(closed);
  if (!closed) return null;
  const isHere = isAt(where, closed);
  if (isHere && !isKept && !holdsUp) return null;
  const { title, totals, verb } = closed;
  return (
    <div className="notes">
      <Refusal
        warning
        said={{
          what: isKept ? '窗口没有关：投票还没有计票。' : holdsUp ? '还不能开“组员自助”：投票还没有计票。' : '投票结束了，还没有计票。',
          figures: `${title}，已投 ${totals.came} 人，共 ${totals.called} 人。关掉程序或者断电，这次投票就作废。`,
          ...(!mayCount && { next: `请${whoMay(verb)}开锁计票。` }),
        }}
        actions={
          mayCount &&
          !isHere && (
            <Button size="small" onClick={() => goToCount(role)}>
              去计票
            </Button>
          )
        }
      />
    </div>
  );
}
