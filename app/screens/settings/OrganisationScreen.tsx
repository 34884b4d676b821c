import { Button } from 'antd';
import { useState } from 'react';
import { changeOrganisation } from '../../../src/commands/change-organisation.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { organisationTypeNames } from '../../../src/domain/names.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { useKeys } from '../../keys.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { useDoc } from '../../live/documents.ts';
import { Card } from '../../parts/Card.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Head } from '../../parts/Head.tsx';
import { OnlyRead } from '../../parts/OnlyRead.tsx';
import { OrganisationFields } from '../../parts/OrganisationFields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';

/** What stands in the head of every form. */
export default function OrganisationScreen() {
  const { session } = useDesk();
  const organisation = useDoc('organisation', session.actor.orgId)?.body;
  const mayChange = mayDo(session.actor.role, 'change-organisation');
  return (
    <div className="page page-column">
      <Head title="本单位" />
      {organisation && (
        <Card title={organisation.name}>
          {mayChange ? <Form key={JSON.stringify(organisation)} organisation={organisation} /> : <Read organisation={organisation} />}
        </Card>
      )}
      <p className="caption">本系统不得录入国家秘密。</p>
    </div>
  );
}

function Form({ organisation }: { readonly organisation: Organisation }) {
  const [facts, setFacts] = useState(organisation);
  const change = useCommand(changeOrganisation);
  const isChanged = JSON.stringify(facts) !== JSON.stringify(organisation);
  const save = () => isChanged && void change.run(facts);
  useKeys([{ key: 'Ctrl+S', does: '保存', run: save }]);
  return (
    <form
      className="form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <OrganisationFields
        facts={facts}
        onChange={(part) => setFacts({ ...facts, ...part, employees: part.employees ?? facts.employees })}
      />
      <Refusal refusal={change.refusal} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" disabled={!isChanged || change.busy}>
          {change.slow ? '正在保存' : '保存'}
        </Button>
        <span className="caption">以后的表头用新的；已经上报的不变。</span>
      </div>
    </form>
  );
}

const Read = ({ organisation }: { readonly organisation: Organisation }) => (
  <>
    <FactList
      rows={[
        { label: '类型', value: organisationTypeNames[organisation.organisationType] },
        { label: '所在县（市、区）', value: organisation.region },
        { label: '上级党组织', value: organisation.superiorName },
        { label: '所在企业', value: organisation.enterprise },
        { label: '职工人数', value: `${organisation.employees} 人` },
      ]}
    />
    <OnlyRead by="书记或副书记" />
  </>
);
