import { Button } from 'antd';
import { useState } from 'react';
import { setPointsClass } from '../../../../src/commands/set-points-class.ts';
import { mayDo } from '../../../../src/domain/authority.ts';
import type { PointsClass, PointsPeriod, PointsScheme } from '../../../../src/domain/points.ts';
import { classOf } from '../../../../src/domain/points-balance.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { Card } from '../../../parts/Card.tsx';
import { SelectField } from '../../../parts/fields.tsx';
import { PeopleField } from '../../../parts/several-fields.tsx';
import { go } from '../../../where.ts';
import { byName } from '../../../words/order.ts';

type ClassesProps = { readonly period: PointsPeriod; readonly scheme: PointsScheme };

const ruleOf = ({ factorPermille, exempt }: PointsClass): string => (exempt ? '不计分' : `合计乘 ${factorPermille / 1000}`);

/** Who belongs to which class in this period. Whoever stands nowhere is in the first one. */
export function ClassesOfPeople({ period, scheme }: ClassesProps) {
  const [isSetting, setSetting] = useState(false);
  const { role } = useDesk().session.actor;
  const { byId } = usePeople();
  if (scheme.classes.length < 2) return null;
  const maySet = period.state !== 'closed' && mayDo(role, 'set-points-class');
  const [usual, ...others] = scheme.classes;
  const inClass = (code: string) =>
    period.classOf
      .filter(({ classCode }) => classCode === code)
      .flatMap(({ personId }) => byId.get(personId) ?? [])
      .toSorted((one, other) => byName(one.name, other.name));
  return (
    <Card
      title="人员类别"
      side={
        maySet && (
          <Button size="small" onClick={() => setSetting(true)}>
            定人员类别
          </Button>
        )
      }
      scrolls
    >
      <p className="caption">
        没有另外定的都算“{usual?.name}”{usual && `，${ruleOf(usual)}`}。下一期照旧，可以再改。
      </p>
      {others.map((one) => {
        const people = inClass(one.code);
        return (
          <section key={one.code} aria-label={one.name} className="points-class">
            <h3>
              {one.name}{' '}
              <span className="caption">
                {ruleOf(one)}，{people.length} 人
              </span>
            </h3>
            <p>
              {people.map(({ id, name }) => (
                <button key={id} type="button" className="link" onClick={() => go({ rail: 'people', tab: 'roster', page: 'person', id })}>
                  {name}
                </button>
              ))}
            </p>
          </section>
        );
      })}
      {isSetting && <SetClasses period={period} scheme={scheme} onClose={() => setSetting(false)} />}
    </Card>
  );
}

function SetClasses({ period, scheme, onClose }: ClassesProps & { readonly onClose: () => void }) {
  const act = useCommand(setPointsClass);
  const { options } = usePeople();
  const [classCode, setClassCode] = useState(scheme.classes[1]?.code);
  const [personIds, setPersonIds] = useState<readonly string[]>([]);
  const save = async () => {
    if (classCode && (await act.run(period.id, personIds, classCode))) onClose();
  };
  const already = personIds.filter((id) => classOf(id, period, scheme) === classCode).length;
  return (
    <ActDialog
      title={`定人员类别：${period.name}`}
      verb="定下来"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={personIds.length === 0 ? '还没有选人' : already === personIds.length ? '已经是这一类了' : undefined}
    >
      <SelectField
        label="哪一类"
        options={scheme.classes.map((one) => ({ value: one.code, word: `${one.name}　${ruleOf(one)}` }))}
        value={classCode}
        onChange={setClassCode}
      />
      <PeopleField label="谁" hint="可以几个人一起" options={options} value={personIds} onChange={setPersonIds} />
      {period.results.length > 0 && <p className="caption">这一期核算过，定了以后要重新核算。</p>}
    </ActDialog>
  );
}
