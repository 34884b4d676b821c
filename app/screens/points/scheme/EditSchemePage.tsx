import { Button } from 'antd';
import { editPointsScheme } from '../../../../src/commands/edit-points-scheme.ts';
import type { PointsScheme } from '../../../../src/domain/points.ts';
import { missingName, type SchemeFields, schemeTrouble } from '../../../../src/domain/points-scheme.ts';
import { useKeys } from '../../../keys.ts';
import { useCommand } from '../../../live/command.ts';
import { useDoc } from '../../../live/documents.ts';
import { useDraft } from '../../../live/draft.ts';
import { Card } from '../../../parts/Card.tsx';
import { Head } from '../../../parts/Head.tsx';
import { SchemeParts } from '../../../parts/points-scheme/SchemeParts.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { say } from '../../../words/refusals.ts';
import { openPoints } from '../PointsSwitch.tsx';
import '../points.css';

/** A draft of a scheme, edited as a whole; what was typed is kept until it is saved. A version in force is never edited. */
export default function EditSchemePage({ id }: { readonly id: string }) {
  const scheme = useDoc('points-scheme', id)?.body;
  return scheme ? <EditScheme scheme={scheme} /> : null;
}

function EditScheme({ scheme }: { readonly scheme: PointsScheme }) {
  const { id, name, version } = scheme;
  const act = useCommand(editPointsScheme);
  const draft = useDraft<SchemeFields>(`points-scheme:${id}`, fieldsOf(scheme), {
    title: `改积分办法“${name}”`,
    where: { rail: 'pioneer', tab: 'points', page: 'edit-scheme', id },
  });
  const fields = draft.value;
  const set = (change: Partial<SchemeFields>) => draft.set((now) => withoutEmpty({ ...now, ...change }));
  const nameless = fields.name.trim() ? missingName(fields) : undefined;
  const missing = fields.name.trim() ? nameless && say(nameless).what : '还没有写名称。';
  const trouble = schemeTrouble(fields);
  const leave = () => openPoints('scheme', id);
  const save = async () => {
    if (missing || act.busy || !(await act.run(id, fields))) return;
    draft.drop();
    leave();
  };
  useKeys([
    { key: 'Ctrl+S', does: '保存', run: () => void save() },
    { key: 'Escape', does: '回到办法', run: leave },
  ]);
  return (
    <div className="page">
      <Head
        title="积分"
        actions={
          <>
            {missing && <span className="caption">{missing}</span>}
            <Button onClick={leave}>先不改了</Button>
            <Button type="primary" disabled={missing !== undefined || act.busy} onClick={() => void save()}>
              {act.slow ? '正在保存' : '保存'}
            </Button>
          </>
        }
      />
      <Refusal refusal={act.refusal} />
      <Card title={`改${fields.name || name}　第 ${version} 版`} scrolls>
        {trouble && trouble.code !== 'points-name-missing' && (
          <Refusal warning said={{ ...say(trouble), rule: '这一处改好才能开始执行；现在可以先保存。' }} />
        )}
        <SchemeParts fields={fields} set={set} />
      </Card>
    </div>
  );
}

const fieldsOf = ({ v: _v, id: _id, series: _s, version: _n, state: _state, inForceFrom: _from, ...fields }: PointsScheme): SchemeFields =>
  fields;
const withoutEmpty = (fields: SchemeFields): SchemeFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as SchemeFields;
