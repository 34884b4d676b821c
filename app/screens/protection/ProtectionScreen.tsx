import { Button } from 'antd';
import { mayDo } from '../../../src/domain/authority.ts';
import { useKeys } from '../../keys.ts';
import { useDesk } from '../../live/desk.ts';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { go, useWindow } from '../../where.ts';
import { Assessments } from './Assessments.tsx';
import { RecordIncident } from './IncidentForms.tsx';
import { Incidents } from './Incidents.tsx';

const here = { rail: 'people', tab: 'protection' };

/** 党员 › 信息保护: what was assessed before personal information was used (PIPL 55, 56), and what got out (57). */
export default function ProtectionScreen() {
  const { role } = useDesk().session.actor;
  const where = useWindow((window) => window.where);
  const mayAssess = mayDo(role, 'assess-impact');
  const assess = () => go({ ...here, page: 'assess' });
  useKeys([{ key: 'Ctrl+N', does: '写影响评估', run: () => (mayAssess ? assess() : false) }]);
  return (
    <div className="page page-column">
      <Head
        title="信息保护"
        actions={
          <>
            <Button onClick={() => go({ ...here, page: 'new-incident' })}>记信息安全事件</Button>
            {mayAssess && (
              <Button type="primary" icon={<PlusOutlined />} onClick={assess}>
                写影响评估
              </Button>
            )}
          </>
        }
      />
      <Incidents />
      <Assessments />
      {where.page === 'new-incident' && (
        <RecordIncident onClose={() => go(here)} onRecorded={(id) => go({ ...here, page: 'incident', id })} />
      )}
    </div>
  );
}
