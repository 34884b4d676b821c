import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import type { AttendanceLine } from '../../../src/domain/activity/activity.ts';
import { attendanceCounts } from '../../../src/domain/activity/attendance.ts';
import { type Vote, voteFinding } from '../../../src/domain/activity/vote.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { PlusOutlined } from '../../parts/icons.tsx';
import { readNumber } from '../../parts/read-number.ts';
import { type DecisionInput, voteOf } from './activity-input.ts';

type DecisionFieldsProps = {
  readonly value: readonly DecisionInput[];
  readonly onChange: (value: readonly DecisionInput[]) => void;
  readonly attendance: readonly AttendanceLine[];
  readonly on: string;
};

const numbers: readonly { readonly key: Exclude<keyof Vote, 'is'>; readonly word: string }[] = [
  { key: 'expected', word: '应到' },
  { key: 'present', word: '到会' },
  { key: 'ayes', word: '赞成' },
  { key: 'nays', word: '反对' },
  { key: 'abstained', word: '弃权' },
];

/** Decisions one by one; a vote holds totals only, and says at once whether they carry. */
export function DecisionFields({ value, onChange, attendance, on }: DecisionFieldsProps) {
  const { byId } = usePeople();
  const electionQuorum = parameterAt(useParameters(), 'party-election-quorum', on).value;
  const put = (at: number, change: Partial<DecisionInput>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...change } : one)));
  // Only full members have a vote.
  const voters = attendance.filter(({ who }) => byId.get(who)?.standing === 'full');
  const fresh = (): NonNullable<DecisionInput['vote']> => {
    const { expected, present } = attendanceCounts({ attendance: voters, guestCount: 0 });
    return { is: 'decision', expected, present, ayes: null, nays: null, abstained: null };
  };
  return (
    <div className="decisions">
      {value.map((decision, at) => (
        <div key={at} className="decision">
          <div className="decision-line">
            <Input
              aria-label={`第 ${at + 1} 项决议`}
              placeholder="议定了什么"
              value={decision.text}
              maxLength={500}
              onChange={(event) => put(at, { text: event.target.value })}
              autoComplete="off"
            />
            <Select<'yes' | 'no'>
              aria-label="通过没有"
              value={decision.adopted ? 'yes' : 'no'}
              options={[
                { value: 'yes', label: '通过' },
                { value: 'no', label: '没有通过' },
              ]}
              onChange={(chosen) => put(at, { adopted: chosen === 'yes' })}
            />
            <Checkbox
              checked={decision.vote !== undefined}
              onChange={(event) => put(at, { vote: event.target.checked ? fresh() : undefined })}
            >
              表决
            </Checkbox>
            <button type="button" className="link" onClick={() => onChange(value.filter((_, index) => index !== at))}>
              去掉
            </button>
          </div>
          {decision.vote && (
            <div className="decision-vote">
              <Select<Vote['is']>
                size="small"
                aria-label="表决什么"
                value={decision.vote.is}
                options={[
                  { value: 'decision', label: '一般事项' },
                  { value: 'election', label: '选举' },
                ]}
                onChange={(is) => put(at, { vote: { ...decision.vote!, is } })}
              />
              {numbers.map(({ key, word }) => (
                <span key={key} className="decision-number">
                  {word}
                  <InputNumber<string | number>
                    size="small"
                    aria-label={word}
                    min={0}
                    precision={0}
                    value={decision.vote![key]}
                    parser={readNumber}
                    controls={false}
                    onChange={(typed) => put(at, { vote: { ...decision.vote!, [key]: typed === null ? null : Number(typed) } })}
                    autoComplete="off"
                  />
                </span>
              ))}
              <Finding vote={voteOf(decision.vote)} electionQuorum={electionQuorum} />
            </div>
          )}
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...value, { text: '', adopted: true, vote: undefined }])}>
        加一项决议
      </Button>
    </div>
  );
}

function Finding({ vote, electionQuorum }: { readonly vote: Vote; readonly electionQuorum: Parameters<typeof voteFinding>[1] }) {
  const { quorum, needed, isQuorate, isCarried } = voteFinding(vote, electionQuorum);
  return (
    <span className="caption">
      至少到会 {quorum}、赞成 {needed}：{isCarried ? '够了' : isQuorate ? '赞成不够' : '到会不够'}
    </span>
  );
}
