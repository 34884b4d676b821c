import { factorOnNames, pointsFactNames, pointsRhythmNames, schemeStateNames } from '../../../../src/domain/names/points.ts';
import { type PointsPeriod, type PointsScheme, pointsText } from '../../../../src/domain/points.ts';
import { Card } from '../../../parts/Card.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { State, type StateKind } from '../../../parts/State.tsx';
import { openPoints } from '../PointsSwitch.tsx';

const kinds: Readonly<Record<PointsScheme['state'], StateKind>> = { draft: 'draft', 'in-force': 'done', replaced: 'ended' };
const limit = (hundredths: number | undefined) => (hundredths === undefined ? '不封顶' : `最多 ${pointsText(hundredths)}`);

/** One version, whole, as it is read before it is voted on. */
export function SchemeCard({ scheme, periods }: { readonly scheme: PointsScheme; readonly periods: readonly PointsPeriod[] }) {
  const categories = new Map(scheme.categories.map((category) => [category.code, category]));
  const isPlain = scheme.classes.every(({ factorPermille, exempt }) => factorPermille === 1000 && !exempt);
  return (
    <Card
      title={`${scheme.name}　第 ${scheme.version} 版`}
      side={<State is={kinds[scheme.state]} word={schemeStateNames[scheme.state]} />}
      scrolls
    >
      <FactList
        rows={[
          { label: '来源', value: scheme.source },
          { label: '周期', value: pointsRhythmNames[scheme.rhythm] },
          {
            label: '用在',
            value:
              periods.length > 0 &&
              periods.map(({ id, name }) => (
                <button key={id} type="button" className="link scheme-period" onClick={() => openPoints('period', id)}>
                  {name}
                </button>
              )),
          },
          { label: '基础分', value: `每人 ${pointsText(scheme.baseHundredths)} 分` },
          { label: '大类', value: scheme.categories.map(({ name, capHundredths }) => `${name}（${limit(capHundredths)}）`).join('；') },
          { label: '扣分', value: `合计${limit(scheme.deductionCapHundredths)}` },
          {
            label: '人员',
            value: scheme.classes
              .map(({ name, factorPermille, exempt }) => `${name}${exempt ? '不计分' : ` × ${factorPermille / 1000}`}`)
              .join('；'),
          },
          { label: '系数', value: isPlain ? undefined : factorOnNames[scheme.factorOn] },
          {
            label: '等次',
            value: scheme.grades.map(({ name, fromHundredths }) => `${name} ${pointsText(fromHundredths)} 分起`).join('；'),
          },
          { label: '结转', value: scheme.carryOverPercent ? `下期从上期合计的 ${scheme.carryOverPercent} % 起` : '不结转' },
        ].map(({ label, value }) => ({ label, value: value === false ? undefined : value }))}
      />
      {scheme.items.length === 0 ? (
        <p className="caption">还没有项目。</p>
      ) : (
        <table className="figures-table scheme-items">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">大类</th>
              <th scope="col">怎样来</th>
              <th scope="col">分值</th>
              <th scope="col">封顶</th>
            </tr>
          </thead>
          <tbody>
            {scheme.items.map((item) => (
              <tr key={item.code}>
                <td>{item.name}</td>
                <td>{categories.get(item.category)?.name}</td>
                <td>{item.fact === 'by-hand' ? '手工记' : `${pointsFactNames[item.fact]}时自动提出`}</td>
                <td>
                  {item.sign === 'deduction' ? '−' : ''}
                  {pointsText(item.valueHundredths)} / {item.per}
                </td>
                <td>{item.sign === 'deduction' ? '—' : limit(item.capHundredths)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
