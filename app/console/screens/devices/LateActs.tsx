import { Checkbox } from 'antd';
import { Fragment } from 'react';
import type { Role } from '../../../../src/domain/actor.ts';
import { roleNames } from '../../../../src/domain/names.ts';
import { typeWord, verbWord } from '../../../words/names.ts';
import { dateTime } from '../../../words/said.ts';

export type LateAct = {
  readonly entry: string;
  readonly group: { readonly id: string; readonly founder: string | null; readonly foundedOn: string } | null;
  readonly bar: keyof typeof bars | null;
  readonly at: string | null;
  readonly verb: string | null;
  readonly role: string | null;
  readonly types: readonly string[];
  readonly purges: number;
  readonly isBefore: boolean;
};

const bars = {
  left: '不能收：企业已经不在小组里',
  membership: '不能收：加入、退出和换钥匙，由支部别的电脑重办',
  key: '不能收：小组没有打开它的钥匙',
} as const;

type LateActsProps = {
  readonly acts: readonly LateAct[];
  readonly admitted: ReadonlySet<string>;
  readonly onToggle: (entry: string) => void;
};

/** Acts as the county answers them, stream by stream; those of a group stand under the group. */
export function LateActs({ acts, admitted, onToggle }: LateActsProps) {
  return (
    <ul className="late-work">
      {acts.map((act, at) => (
        <Fragment key={act.entry}>
          {act.group && act.group.id !== acts[at - 1]?.group?.id && (
            <li className="late-work-group">
              跨企业小组：{act.group.founder ?? '本级范围外的企业'}发起
              <span className="caption">　{act.group.foundedOn} 起</span>
            </li>
          )}
          <li>
            <Checkbox disabled={act.bar !== null} checked={admitted.has(act.entry)} onChange={() => onToggle(act.entry)}>
              {act.at ? dateTime(act.at) : '只存在那台电脑的记录'}　{act.verb && verbWord(act.verb)}
              <span className="caption">
                {'　'}
                {[act.role && roleNames[act.role as Role], subjects(act), !act.isBefore && '停用以后写的', act.bar && bars[act.bar]]
                  .filter(Boolean)
                  .join('，')}
              </span>
            </Checkbox>
          </li>
        </Fragment>
      ))}
    </ul>
  );
}

function subjects({ types, purges }: LateAct): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const written = [...counts].map(([type, count]) => `${typeWord(type)} ${count}`);
  return [...written, ...(purges > 0 ? [`清除 ${purges} 份`] : [])].join('、');
}
