import { Button, InputNumber } from 'antd';
import {
  ANSWERS,
  isOfPeople,
  RESPONDENT_KINDS,
  type RespondentKind,
  type SatisfactionTotals,
  slipsIn,
  unanimousKinds,
} from '../../../../src/domain/appraisal/satisfaction.ts';
import { respondentKindNames, satisfactionNames } from '../../../../src/domain/names.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { readNumber } from '../../../parts/read-number.ts';

export const noTotals = (kind: RespondentKind): SatisfactionTotals => ({
  kind,
  verySatisfied: 0,
  satisfied: 0,
  basicallySatisfied: 0,
  unsatisfied: 0,
});
export const allKinds = (totals: readonly SatisfactionTotals[]): readonly SatisfactionTotals[] =>
  RESPONDENT_KINDS.map((kind) => totals.find((it) => it.kind === kind) ?? noTotals(kind));
/** What keeps the totals from being taken: of people fewer slips than `least`, or no slip at all. */
export function totalsMissing(totals: readonly SatisfactionTotals[], least: number): string | undefined {
  const few = totals.find((it) => isOfPeople(it.kind) && slipsIn(it) > 0 && slipsIn(it) < least);
  if (few) return `${respondentKindNames[few.kind]}只有 ${slipsIn(few)} 张，少于 ${least} 张不记`;
  return totals.every((it) => slipsIn(it) === 0) ? '至少要有一类的票' : undefined;
}

type SatisfactionStepProps = {
  readonly totals: readonly SatisfactionTotals[];
  readonly least: number;
  readonly fixed: boolean;
  readonly onChange: (totals: readonly SatisfactionTotals[]) => void;
  /** People of this kind answer at this PC, one after the other. */
  readonly onUrn: (kind: RespondentKind) => void;
};

/** F-54's totals: how many slips of each kind said what. There is no field for anybody's slip. */
export function SatisfactionStep({ totals, least, fixed, onChange, onUrn }: SatisfactionStepProps) {
  const unanimous = unanimousKinds(totals.filter((it) => slipsIn(it) >= least));
  return (
    <>
      <h2>四方面满意不满意</h2>
      <p className="caption">
        无记名测评，发测评表的只填每一类的合计票数，也可以在本机一个人一个人地评；单张票不录入、不保存。党员、员工少于 {least}{' '}
        张的不记；没有征求的一类空着。
      </p>
      <table className="plain-table appraisal-slips">
        <thead>
          <tr>
            <th scope="col">谁</th>
            {ANSWERS.map((answer) => (
              <th key={answer} scope="col">
                {satisfactionNames[answer]}
              </th>
            ))}
            <th scope="col">共</th>
          </tr>
        </thead>
        <tbody>
          {totals.map((it) => (
            <tr key={it.kind}>
              <th scope="row">{respondentKindNames[it.kind]}</th>
              {ANSWERS.map((answer) => (
                <td key={answer}>
                  <InputNumber<string | number>
                    aria-label={`${respondentKindNames[it.kind]}${satisfactionNames[answer]}`}
                    value={it[answer] === 0 ? null : it[answer]}
                    placeholder="0"
                    min={0}
                    max={10_000}
                    precision={0}
                    parser={readNumber}
                    controls={false}
                    disabled={fixed}
                    autoComplete="off"
                    onChange={(typed) =>
                      onChange(totals.map((one) => (one.kind === it.kind ? { ...one, [answer]: Number(typed ?? 0) } : one)))
                    }
                  />
                </td>
              ))}
              <td>{slipsIn(it)} 张</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!fixed && (
        <div className="said-actions">
          {RESPONDENT_KINDS.filter(isOfPeople).map((kind) => (
            <Button key={kind} size="small" onClick={() => onUrn(kind)}>
              {respondentKindNames[kind]}在本机测评
            </Button>
          ))}
        </div>
      )}
      {unanimous.length > 0 && (
        <Refusal
          warning
          said={{
            what: `${unanimous.map((kind) => respondentKindNames[kind]).join('、')}的票都一样。`,
            next: '全都一样，等于知道每个人怎样评的。可以再多征求几个人；也可以照记。',
          }}
        />
      )}
    </>
  );
}
