import { Button, Radio } from 'antd';
import type { Renewal, RenewalAnswer } from '../../../../src/domain/appraisal/appraisal.ts';
import { retentionOf } from '../../../../src/domain/appraisal/renewal.ts';
import { renewalAnswerNames } from '../../../../src/domain/names.ts';
import { usePeople } from '../../../live/people.ts';
import { PrinterOutlined } from '../../../parts/icons.tsx';
import { go } from '../../../where.ts';

const answers = Object.keys(renewalAnswerNames) as RenewalAnswer[];

/** What somebody said in self-service they alone say otherwise; that they have left since is seen from here. */
export const mayBeTapped = ({ saidBy }: Renewal, answer: RenewalAnswer): boolean => saidBy !== 'self' || answer === 'gone';

type RenewalStepProps = {
  readonly appraisalId: string;
  readonly year: string;
  readonly renewals: readonly Renewal[];
  readonly fixed: boolean;
  readonly onAnswer: (who: readonly string[], answer: RenewalAnswer) => void;
};

/** F-07 tapped in: each says for themselves whether they go on. */
export function RenewalStep({ appraisalId, year, renewals, fixed, onAnswer }: RenewalStepProps) {
  const { nameOf } = usePeople();
  const open = renewals.filter(({ answer }) => answer === undefined).map(({ who }) => who);
  const { part, whole } = retentionOf(renewals);
  return (
    <>
      <h2>{Number(year) + 1} 年谁继续</h2>
      <p className="caption">
        每人在“组员自助”里自己说，或在续组意愿表（F-07）上自己选、自己签名，再照着点。年末在组、没有离开企业的算在内。
      </p>
      <ul className="appraisal-renewals">
        {renewals.map((line) => {
          const { who, answer, saidBy } = line;
          const name = nameOf(who) ?? '（已清除）';
          return (
            <li key={who}>
              <span>{name}</span>
              <Radio.Group
                aria-label={`${name}的续组意愿`}
                optionType="button"
                size="small"
                disabled={fixed}
                value={answer ?? null}
                options={answers.map((value) => ({
                  value,
                  label: renewalAnswerNames[value],
                  disabled: value !== answer && !mayBeTapped(line, value),
                }))}
                onChange={(event) => onAnswer([who], event.target.value)}
              />
              {saidBy === 'self' && <span className="caption">本人在自助里说的</span>}
            </li>
          );
        })}
      </ul>
      <div className="said-actions">
        {open.length > 0 && !fixed && (
          <Button size="small" onClick={() => onAnswer(open, 'continues')}>
            其余 {open.length} 人都继续
          </Button>
        )}
        <Button
          size="small"
          icon={<PrinterOutlined />}
          onClick={() => go({ rail: 'groups', tab: 'groups', page: 'appraisal-print', id: `renewal:${appraisalId}` })}
        >
          打印续组意愿表（F-07）
        </Button>
      </div>
      <p role="status">
        继续 {part} 人，共 {whole} 人{open.length > 0 ? `，还有 ${open.length} 人没有答` : ''}。
      </p>
    </>
  );
}
