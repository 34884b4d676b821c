import { useMemo, useState } from 'react';
import { pointsText } from '../../../src/domain/points.ts';
import { type Balance, balanceOf } from '../../../src/domain/points-balance.ts';
import { useDocs } from '../../live/documents.ts';
import { SelectField } from '../../parts/fields.tsx';
import { Why } from '../../parts/Why.tsx';

/** One person's balance of a period, line by line with what the caps cut; nobody else's figures stand here. */
export function PointsOfPerson({ personId }: { readonly personId: string }) {
  const periods = useDocs('points-period');
  const schemes = useDocs('points-scheme');
  const lines = useDocs('points-line');
  const ordered = useMemo(() => (periods ?? []).toSorted((one, other) => (one.body.from < other.body.from ? 1 : -1)), [periods]);
  const [chosen, setChosen] = useState<string>();
  const period = ordered.find(({ id }) => id === chosen) ?? ordered[0];
  const scheme = schemes?.find(({ id }) => id === period?.body.schemeId);
  const balance = useMemo(
    () =>
      period && scheme && lines
        ? balanceOf(personId, { period: period.body, scheme: scheme.body, lines: lines.map(({ body }) => body) })
        : undefined,
    [personId, period, scheme, lines],
  );
  if (!period || !scheme || !balance) return <p className="caption">还没有积分周期。</p>;
  return (
    <>
      <SelectField
        label="周期"
        options={ordered.map(({ id, body }) => ({ value: id, word: body.name }))}
        value={period.id}
        onChange={setChosen}
      />
      <BalanceTable balance={balance} source={`${scheme.body.name}第 ${scheme.body.version} 版，${scheme.body.source}`} />
    </>
  );
}

function BalanceTable({ balance, source }: { readonly balance: Balance; readonly source: string }) {
  if (balance.exempt) return <p>这一类人员不计分。</p>;
  const cut = balance.categories.map(({ sum, counts }) => sum - counts).reduce((total, one) => total + one, 0);
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">记了</th>
          <th scope="col">计入</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>基础分{balance.carried ? '和上期结转' : ''}</td>
          <td>{pointsText(balance.base + balance.carried)}</td>
          <td>{pointsText(balance.base + balance.carried)}</td>
        </tr>
        {[
          ...balance.categories,
          {
            code: 'deductions',
            name: '扣分',
            items: balance.deductions.items,
            sum: balance.deductions.sum,
            counts: balance.deductions.counts,
          },
        ].flatMap(({ code, name, items }) =>
          items.map((item) => (
            <tr key={`${code} ${item.code}`}>
              <td>
                {item.name ?? item.code}
                <span className="caption">
                  {' '}
                  {name}，{item.lines.length} 笔{item.cap !== undefined && `，最多 ${pointsText(item.cap)} 分`}
                </span>
              </td>
              <td>{pointsText(item.sum)}</td>
              <td>{pointsText(item.counts)}</td>
            </tr>
          )),
        )}
        <tr className="sum">
          <td>
            合计{' '}
            <Why
              rule="先按项目封顶，再按类别封顶，加基础分，减扣分，再乘人员系数"
              source={source}
              formula={`${pointsText(balance.gains)} − ${pointsText(balance.deductions.counts)} ＝ ${pointsText(balance.beforeFactor)}，系数 ${balance.factorPermille / 1000}${cut ? `；封顶少计 ${pointsText(cut)}` : ''}`}
            />
          </td>
          <td>{balance.grade?.name}</td>
          <td>{pointsText(balance.total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
