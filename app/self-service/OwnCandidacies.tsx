import { type FormEvent, useState } from 'react';
import { rewriteCandidacy, standDown } from '../../src/commands/change-candidacy.ts';
import { standForElection } from '../../src/commands/stand-for-election.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { type Candidacy, takesPart } from '../../src/domain/election/candidacy.ts';
import { groupOn } from '../../src/domain/group/group.ts';
import { OwnRefusal } from './OwnRefusal.tsx';
import { OwnText } from './OwnText.tsx';
import { type OwnProps, useOwnAct } from './own.ts';
import { bodiesIn } from './packet.ts';

/** 竞聘组长: who may lead a group stands by themselves, with a plan and a pledge, and may think better of it while the call is open. */
export function OwnCandidacies(props: OwnProps) {
  const { packet } = props;
  const joined = new Set(
    bodiesIn(packet, 'autonomous-group')
      .filter((group) => takesPart(groupOn(group, civilDateAt(Date.now())), packet.personId))
      .map(({ id }) => id),
  );
  const calls = packet.calls.filter(({ groupId }) => joined.has(groupId));
  if (calls.length === 0) return null;
  const own = bodiesIn(props.packet, 'candidacy').filter(({ withdrawnOn }) => withdrawnOn === undefined);
  return (
    <section className="card">
      <h3>竞聘组长</h3>
      <p className="caption">报名截止前可以改、可以退出。演说的次序由抽签定。</p>
      {calls.map((call) => (
        <OwnCandidacy key={call.electionId} {...props} call={call} candidacy={own.find((it) => it.electionId === call.electionId)} />
      ))}
    </section>
  );
}

type OwnCandidacyProps = OwnProps & {
  readonly call: OwnProps['packet']['calls'][number];
  readonly candidacy: Candidacy | undefined;
};

function OwnCandidacy({ call: { electionId, groupName }, candidacy, ...props }: OwnCandidacyProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [plan, setPlan] = useState(candidacy?.plan ?? '');
  const [pledge, setPledge] = useState(candidacy?.pledge ?? '');
  const { run, busy, refusal } = useOwnAct(props);
  const { personId } = props.packet;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const fields = { plan, pledge };
    const isSaved = await run<Candidacy>((context) =>
      candidacy ? rewriteCandidacy(context, candidacy.id, fields) : standForElection(context, { ...fields, electionId, personId }),
    );
    if (isSaved) setIsOpen(false);
  };
  const withdraw = async () => {
    if (candidacy && (await run((context) => standDown(context, candidacy.id)))) setIsOpen(false);
  };
  return (
    <form className="own-idea own-part" autoComplete="off" onSubmit={save}>
      <h4>{groupName}</h4>
      {candidacy && !isOpen && <p role="status">已报名（{candidacy.appliedOn}），已保存在这台电脑。</p>}
      {isOpen ? (
        <>
          <OwnText label="工作方案" value={plan} onChange={setPlan} maxLength={2000} rows={3} />
          <OwnText label="竞职承诺" value={pledge} onChange={setPledge} maxLength={1000} />
          <OwnRefusal refusal={refusal} />
          <div className="own-objection-foot">
            <button type="submit" className="big-button big-red" disabled={busy || !plan.trim() || !pledge.trim()}>
              {busy ? '正在保存' : candidacy ? '保存' : '报名'}
            </button>
            <button type="button" className="big-button" onClick={() => setIsOpen(false)}>
              {candidacy ? '不改了' : '不报了'}
            </button>
          </div>
        </>
      ) : (
        <>
          <OwnRefusal refusal={refusal} />
          <div className="own-objection-foot">
            <button
              type="button"
              className="big-button"
              onClick={() => setIsOpen(true)}
              aria-label={`${candidacy ? '改' : '报名'}：${groupName}`}
            >
              {candidacy ? '改方案和承诺' : '报名竞聘'}
            </button>
            {candidacy && (
              <button type="button" className="big-button" disabled={busy} onClick={() => void withdraw()}>
                退出竞聘
              </button>
            )}
          </div>
        </>
      )}
    </form>
  );
}
