import { Button } from 'antd';
import { mayDo } from '../../src/domain/authority.ts';
import { useDesk } from '../live/desk.ts';
import { Refusal } from '../parts/Refusal.tsx';
import { go } from '../where.ts';
import { whoMay } from '../words/who-may.ts';
import { type BegunVote, forgetBegun } from './begun-votes.ts';
import { useVoidVotes } from './use-void-votes.ts';

type VoidVotesProps = {
  /** Only those that belong on this page; all of them without it. */
  readonly of?: (vote: BegunVote) => boolean;
  /** It is held again right here: no way to it is shown. */
  readonly here?: boolean;
};

/** A vote that ended with the program: said until it is held again, or somebody has taken note of it. */
export function VoidVotes({ of = () => true, here = false }: VoidVotesProps) {
  const { role } = useDesk().session.actor;
  return useVoidVotes()
    .filter(of)
    .map(({ title, back, verb }) => (
      <Refusal
        key={back.id ?? ''}
        warning
        said={{
          what: '上次投票没有计票，程序就断了，这次投票作废。',
          figures: `${title}。投了的哪里都没有留。`,
          next: mayDo(role, verb) ? '要重新投一次，在这台电脑上或者用纸票。' : `由${whoMay(verb)}重新组织。`,
        }}
        actions={
          mayDo(role, verb) && (
            <>
              {!here && (
                <Button size="small" onClick={() => go(back)}>
                  重新投
                </Button>
              )}
              <Button size="small" onClick={() => void forgetBegun(back)}>
                知道了
              </Button>
            </>
          )
        }
      />
    ));
}
