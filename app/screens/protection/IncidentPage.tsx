import { Button } from 'antd';
import { useState } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { incidentSourceNames, incidentStepNames } from '../../../src/domain/names/protection.ts';
import { INCIDENT_STEPS, type Incident, type IncidentStep, openSteps } from '../../../src/domain/protection/incident.ts';
import { useDesk } from '../../live/desk.ts';
import { useDoc, useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { useWho } from '../../live/who.ts';
import { Card } from '../../parts/Card.tsx';
import { FactList, NextStep } from '../../parts/Facts.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { OnlyRead } from '../../parts/OnlyRead.tsx';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { State } from '../../parts/State.tsx';
import { go } from '../../where.ts';
import { CorrectIncident, TickStep } from './IncidentForms.tsx';
import { IncidentMark } from './IncidentMark.tsx';
import './protection.css';
import { stepHints } from './step-hints.ts';

const list = () => go({ rail: 'people', tab: 'protection' });

/** One incident: the checklist with its times, whom it concerns, and what it was. */
export default function IncidentPage({ id }: { readonly id: string }) {
  const { role } = useDesk().session.actor;
  const incident = useDoc('data-incident', id)?.body;
  const [doing, setDoing] = useState<IncidentStep | 'correct-incident'>();
  if (!incident) return null;
  const mayTick = mayDo(role, 'tick-incident-step');
  const [next] = openSteps(incident);
  const close = () => setDoing(undefined);
  return (
    <>
      <RecordPage
        crumb={{ word: '信息保护', onClick: list }}
        name={incident.what}
        state={<IncidentMark incident={incident} soft />}
        facts={[`${incident.foundOn} 发现`, incidentSourceNames[incident.source], `涉及 ${incident.personIds.length} 人`]}
        actions={
          <>
            {mayDo(role, 'correct-incident') && <Button onClick={() => setDoing('correct-incident')}>补充更正</Button>}
            <Button
              icon={<PrinterOutlined />}
              onClick={() => go({ rail: 'people', tab: 'protection', page: 'print', id: `incident:${id}` })}
            >
              打印
            </Button>
          </>
        }
        next={
          next && (
            <NextStep
              what={incidentStepNames[next]}
              why={stepHints[next]}
              action={
                mayTick ? (
                  <Button type="primary" onClick={() => setDoing(next)}>
                    {incidentStepNames[next]}
                  </Button>
                ) : (
                  <OnlyRead by="书记或副书记" />
                )
              }
            />
          )
        }
        sections={[
          { key: 'steps', word: '处置清单', children: <Checklist incident={incident} onTick={mayTick ? setDoing : undefined} /> },
          { key: 'people', word: '涉及的人', count: incident.personIds.length, children: <Concerned ids={incident.personIds} /> },
        ]}
        side={
          <Card title="事件">
            <IncidentFacts incident={incident} />
          </Card>
        }
      />
      {doing === 'correct-incident' && <CorrectIncident incident={incident} onClose={close} />}
      {doing && doing !== 'correct-incident' && <TickStep incident={incident} step={doing} onClose={close} />}
    </>
  );
}

type ChecklistProps = { readonly incident: Incident; readonly onTick: ((step: IncidentStep) => void) | undefined };
function Checklist({ incident, onTick }: ChecklistProps) {
  const whoOf = useWho();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">步骤</th>
          <th scope="col">办了没有</th>
          <th scope="col">什么时候、怎么办的</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {INCIDENT_STEPS.map((step) => {
          const ticked = incident.ticked.find((one) => one.step === step);
          return (
            <tr key={step}>
              <td>{incidentStepNames[step]}</td>
              <td>
                {ticked ? (
                  <State is={ticked.waived ? 'ended' : 'done'} word={ticked.waived ? '不用' : '办了'} />
                ) : (
                  <State is="late" word="还没有" />
                )}
              </td>
              <td>{ticked && `${ticked.on} ${ticked.at}，${whoOf(ticked)}${ticked.note ? `：${ticked.note}` : ''}`}</td>
              <td>
                {!ticked && onTick && (
                  <button type="button" className="link underlined" onClick={() => onTick(step)}>
                    记“{incidentStepNames[step]}”
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Concerned({ ids }: { readonly ids: readonly string[] }) {
  const { byId, nameOf } = usePeople();
  if (ids.length === 0) return <p className="caption">没有找到涉及的人。知道了再补充。</p>;
  return (
    <ul className="protection-people">
      {ids.map((id) => {
        const name = nameOf(id);
        return (
          <li key={id}>
            {byId.has(id) ? (
              <button type="button" className="link" onClick={() => go({ rail: 'people', tab: 'roster', page: 'person', id })}>
                {name}
              </button>
            ) : (
              (name ?? '（已清除）')
            )}
          </li>
        );
      })}
    </ul>
  );
}

function IncidentFacts({ incident }: { readonly incident: Incident }) {
  const departures = useDocs('departure');
  const sheets = departures?.filter(({ id }) => incident.departureIds.includes(id)) ?? [];
  return (
    <FactList
      rows={[
        { label: '哪一件', value: incident.thing },
        { label: '发生', value: incident.happenedOn ?? '不知道' },
        { label: '发现', value: incident.foundOn },
        { label: '记下', value: incident.recordedOn },
        { label: '交出的', value: sheets.map(({ body }) => `${body.leftOn} ${body.title}，交给${body.receiver}`).join('；') },
      ]}
    />
  );
}
