import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { draftNextVersion, draftPointsScheme } from '../../../src/commands/draft-points-scheme.ts';
import { openPointsPeriod } from '../../../src/commands/open-points-period.ts';
import { putPointsSchemeInForce } from '../../../src/commands/put-points-scheme-in-force.ts';
import { type PointsScheme, pointsText } from '../../../src/domain/points.ts';
import { SAMPLE_SCHEMES } from '../../../src/domain/points-samples.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { DateField, TextField } from '../../parts/fields.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { State } from '../../parts/State.tsx';
import { EditScheme } from './EditScheme.tsx';
import type { PointsOnScreen } from './use-points.ts';

const stateWords: Readonly<Record<PointsScheme['state'], string>> = { draft: '草稿', 'in-force': '执行中', replaced: '已替换' };

/** The scheme as versioned data: what each item is worth, its caps, who counts how, and where it comes from. */
export function SchemeView({ points: { schemes, inForce }, choice }: { readonly points: PointsOnScreen; readonly choice: ReactNode }) {
  const draft = useCommand(draftPointsScheme);
  const next = useCommand(draftNextVersion);
  const force = useCommand(putPointsSchemeInForce);
  const [chosen, setChosen] = useState<string>();
  const [doing, setDoing] = useState<'edit' | 'period'>();
  const scheme = schemes.find(({ id }) => id === chosen) ?? inForce ?? schemes[0];
  return (
    <div className="page">
      <Head
        title="积分"
        beside={choice}
        actions={
          <>
            {inForce && <Button onClick={() => setDoing('period')}>开一个周期</Button>}
            {scheme?.state === 'draft' && <Button onClick={() => setDoing('edit')}>改办法</Button>}
            {scheme?.state === 'draft' && (
              <Button type="primary" disabled={force.busy} onClick={() => void force.run(scheme.id)}>
                {force.slow ? '正在保存' : '开始执行'}
              </Button>
            )}
            {scheme?.state === 'in-force' && (
              <Button disabled={next.busy} onClick={async () => setChosen((await next.run(scheme.id))?.id)}>
                起草下一版
              </Button>
            )}
          </>
        }
        more={SAMPLE_SCHEMES.map((sample) => ({
          key: sample.name,
          word: `用${sample.name}起草`,
          onClick: () => void draft.run(sample).then((made) => made && setChosen(made.id)),
        }))}
      />
      <Refusal refusal={force.refusal ?? next.refusal ?? draft.refusal} />
      {scheme ? (
        <div className="scheme">
          <Card title="版本" scrolls>
            <ul className="scheme-versions">
              {schemes.map(({ id, name, version, state, inForceFrom }) => (
                <li key={id}>
                  <button type="button" className="plain-button" aria-pressed={id === scheme.id} onClick={() => setChosen(id)}>
                    {name}第 {version} 版
                    <span className="caption">
                      {stateWords[state]} {inForceFrom}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </Card>
          <SchemeCard scheme={scheme} />
        </div>
      ) : (
        <Card>
          <Empty
            what="还没有积分办法。"
            first="办法由支部党员大会议定。可以从样例起草，再照本单位的文件改。"
            actions={SAMPLE_SCHEMES.map((sample) => (
              <Button key={sample.name} onClick={() => void draft.run(sample)}>
                用{sample.name}
              </Button>
            ))}
          />
        </Card>
      )}
      {doing === 'edit' && scheme && <EditScheme scheme={scheme} onClose={() => setDoing(undefined)} />}
      {doing === 'period' && <OpenPeriod onClose={() => setDoing(undefined)} />}
    </div>
  );
}

function SchemeCard({ scheme }: { readonly scheme: PointsScheme }) {
  const categories = new Map(scheme.categories.map((category) => [category.code, category]));
  const limit = (hundredths: number | undefined) => (hundredths === undefined ? '不封顶' : `最多 ${pointsText(hundredths)}`);
  return (
    <Card
      title={`${scheme.name}第 ${scheme.version} 版`}
      side={
        <State is={scheme.state === 'in-force' ? 'done' : scheme.state === 'draft' ? 'draft' : 'ended'} word={stateWords[scheme.state]} />
      }
      scrolls
    >
      <FactList
        rows={[
          { label: '来源', value: scheme.source },
          { label: '基础分', value: pointsText(scheme.baseHundredths) },
          { label: '类别', value: scheme.categories.map(({ name, capHundredths }) => `${name}（${limit(capHundredths)}）`).join('；') },
          {
            label: '人员',
            value: scheme.classes
              .map(({ name, factorPermille, exempt }) => `${name}${exempt ? '不计分' : ` × ${factorPermille / 1000}`}`)
              .join('；'),
          },
          {
            label: '等次',
            value: scheme.grades.map(({ name, fromHundredths }) => `${name} ${pointsText(fromHundredths)} 分起`).join('；'),
          },
          { label: '结转', value: scheme.carryOverPercent ? `下期从上期的 ${scheme.carryOverPercent} % 起` : '不结转' },
        ]}
      />
      <table className="figures-table scheme-items">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">类别</th>
            <th scope="col">分值</th>
            <th scope="col">封顶</th>
          </tr>
        </thead>
        <tbody>
          {scheme.items.map((item) => (
            <tr key={item.code}>
              <td>{item.name}</td>
              <td>{categories.get(item.category)?.name}</td>
              <td>
                {item.sign === 'deduction' ? '−' : ''}
                {pointsText(item.valueHundredths)} / {item.per}
              </td>
              <td>{limit(item.capHundredths)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function OpenPeriod({ onClose }: { readonly onClose: () => void }) {
  const act = useCommand(openPointsPeriod);
  const today = useToday();
  const year = today.slice(0, 4);
  const [name, setName] = useState(`${year} 年度`);
  const [from, setFrom] = useState<string | undefined>(`${year}-01-01`);
  const [until, setUntil] = useState<string | undefined>(`${year}-12-31`);
  const save = async () => {
    if (from && until && (await act.run({ name, from, until }))) onClose();
  };
  return (
    <ActDialog
      title="开一个积分周期"
      verb="开周期"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={name.trim() ? undefined : '还没有写名称'}
    >
      <TextField label="名称" value={name} onChange={setName} maxLength={40} />
      <div className="pair">
        <DateField label="从" value={from} onChange={setFrom} />
        <DateField label="到" value={until} onChange={setUntil} />
      </div>
      <p className="caption">按现在执行的这一版计；以后换办法，这个周期不变。</p>
    </ActDialog>
  );
}
