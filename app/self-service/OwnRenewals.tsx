import { sayRenewal } from '../../src/commands/say-renewal.ts';
import type { GroupAppraisal } from '../../src/domain/appraisal/appraisal.ts';
import { OWN_RENEWAL_ANSWERS } from '../../src/domain/appraisal/own.ts';
import { renewalAnswerNames } from '../../src/domain/names.ts';
import { OwnRefusal } from './OwnRefusal.tsx';
import { type OwnProps, useOwnAct } from './own.ts';
import { bodiesIn } from './packet.ts';

/** 下一年还参加不参加: each says for themselves while the yearly appraisal asks, and may say otherwise until it is decided (GRP-10). */
export function OwnRenewals(props: OwnProps) {
  const appraisals = bodiesIn(props.packet, 'group-appraisal');
  const asked = props.packet.renewals.flatMap(({ appraisalId, groupName, nextYear }) => {
    const appraisal = appraisals.find(({ id }) => id === appraisalId);
    return appraisal ? [{ appraisal, about: `${groupName}，${nextYear} 年` }] : [];
  });
  if (asked.length === 0) return null;
  return (
    <section className="card">
      <h3>下一年还参加不参加</h3>
      <p className="caption">自己说，评定以前可以改。说了不继续，到年底名单调整时才离组。</p>
      {asked.map(({ appraisal, about }) => (
        <OwnRenewal key={appraisal.id} {...props} appraisal={appraisal} about={about} />
      ))}
    </section>
  );
}

type OwnRenewalProps = OwnProps & { readonly appraisal: GroupAppraisal; readonly about: string };

function OwnRenewal({ appraisal, about, ...props }: OwnRenewalProps) {
  const { run, busy, refusal } = useOwnAct(props);
  const line = appraisal.renewals.find(({ who }) => who === props.packet.personId);
  return (
    <div className="own-idea own-part">
      <h4>{about}</h4>
      <div className="own-objection-foot">
        {OWN_RENEWAL_ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            className="big-button"
            aria-pressed={line?.answer === answer}
            aria-label={`${renewalAnswerNames[answer]}：${about}`}
            disabled={busy}
            onClick={() => void run((context) => sayRenewal(context, appraisal.id, answer))}
          >
            {renewalAnswerNames[answer]}
          </button>
        ))}
      </div>
      <OwnRefusal refusal={refusal} />
      {line?.answer && (
        <p role="status">
          {line.saidBy === 'self'
            ? `已说：${renewalAnswerNames[line.answer]}，已保存在这台电脑。`
            : `表上记的是“${renewalAnswerNames[line.answer]}”；不对就在这里自己说。`}
        </p>
      )}
    </div>
  );
}
