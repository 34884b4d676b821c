import { Button } from 'antd';
import { useState } from 'react';
import { draftNextVersion, draftPointsScheme } from '../../../../src/commands/draft-points-scheme.ts';
import { mayDo } from '../../../../src/domain/authority.ts';
import { schemeStateNames } from '../../../../src/domain/names/points.ts';
import { BLANK_SCHEME, SAMPLE_SCHEMES } from '../../../../src/domain/points-samples.ts';
import type { SchemeFields } from '../../../../src/domain/points-scheme.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { Card } from '../../../parts/Card.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { OnlyRead } from '../../../parts/OnlyRead.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { go } from '../../../where.ts';
import { openPoints, PointsSwitch } from '../PointsSwitch.tsx';
import { OpenPeriod } from '../period/OpenPeriod.tsx';
import type { PointsOnScreen } from '../use-points.ts';
import { OfferedSchemes } from './OfferedSchemes.tsx';
import { PutInForce } from './PutInForce.tsx';
import { SchemeCard } from './SchemeCard.tsx';

const beginnings: readonly { readonly word: string; readonly fields: SchemeFields }[] = [
  ...SAMPLE_SCHEMES.map((fields) => ({ word: `照${fields.name}起草`, fields })),
  { word: '从空白起草', fields: BLANK_SCHEME },
];
const edit = (id: string) => go({ rail: 'pioneer', tab: 'points', page: 'edit-scheme', id });

/** The scheme as versioned data: what each item is worth, its caps, who counts how, and where it comes from. */
export function SchemeView({ points: { schemes, inForce, periods }, id }: { readonly points: PointsOnScreen; readonly id: string }) {
  const draft = useCommand(draftPointsScheme);
  const next = useCommand(draftNextVersion);
  const { role } = useDesk().session.actor;
  const [doing, setDoing] = useState<'force' | 'period'>();
  const scheme = schemes.find((one) => one.id === id) ?? inForce ?? schemes[0];
  const mayWrite = mayDo(role, 'edit-points-scheme');
  const begin = async (fields: SchemeFields) => {
    const made = await draft.run(fields);
    if (made) edit(made.id);
  };
  return (
    <div className="page">
      <Head
        title="积分"
        beside={<PointsSwitch view="scheme" />}
        actions={
          <>
            {inForce && mayDo(role, 'open-points-period') && <Button onClick={() => setDoing('period')}>开一个周期</Button>}
            {scheme?.state === 'draft' && mayWrite && <Button onClick={() => edit(scheme.id)}>改办法</Button>}
            {scheme?.state === 'draft' && mayDo(role, 'put-points-scheme-in-force') && (
              <Button type="primary" onClick={() => setDoing('force')}>
                开始执行
              </Button>
            )}
            {scheme && scheme.state !== 'draft' && mayWrite && (
              <Button
                disabled={next.busy}
                onClick={async () => {
                  const made = await next.run(scheme.id);
                  if (made) edit(made.id);
                }}
              >
                起草下一版
              </Button>
            )}
          </>
        }
        more={mayWrite ? beginnings.map(({ word, fields }) => ({ key: word, word, onClick: () => void begin(fields) })) : []}
      />
      <Refusal refusal={next.refusal ?? draft.refusal} />
      <OfferedSchemes inForce={inForce} />
      {scheme ? (
        <div className="scheme">
          <Card title="版本" scrolls>
            <ul className="scheme-versions">
              {schemes.map(({ id: one, name, version, state, inForceFrom }) => (
                <li key={one}>
                  <button type="button" className="plain-button" aria-pressed={one === scheme.id} onClick={() => openPoints('scheme', one)}>
                    {name}　第 {version} 版
                    <span className="caption">
                      {schemeStateNames[state]}
                      {inForceFrom && `，${inForceFrom} 起`}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </Card>
          <SchemeCard scheme={scheme} periods={periods.filter(({ schemeId }) => schemeId === scheme.id)} />
        </div>
      ) : (
        <Card>
          <Empty
            what="还没有积分办法。"
            first="办法由支部党员大会议定：哪些事记几分、最多几分、怎样分等次。可以照样例起草，再按本单位的文件改。"
            actions={
              mayWrite ? (
                beginnings.map(({ word, fields }) => (
                  <Button key={word} disabled={draft.busy} onClick={() => void begin(fields)}>
                    {word}
                  </Button>
                ))
              ) : (
                <OnlyRead by="宣传委员或书记" />
              )
            }
          />
        </Card>
      )}
      {doing === 'force' && scheme && <PutInForce scheme={scheme} inForce={inForce} onClose={() => setDoing(undefined)} />}
      {doing === 'period' && inForce && <OpenPeriod scheme={inForce} periods={periods} onClose={() => setDoing(undefined)} />}
    </div>
  );
}
