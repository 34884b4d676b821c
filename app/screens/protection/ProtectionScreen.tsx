import { Button } from 'antd';
import { mayDo } from '../../../src/domain/authority.ts';
import { useKeys } from '../../keys.ts';
import { useDesk } from '../../live/desk.ts';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { go } from '../../where.ts';
import { Assessments } from './Assessments.tsx';

/** 党员 › 信息保护: what was assessed before personal information was used (PIPL 55, 56). */
export default function ProtectionScreen() {
  const { role } = useDesk().session.actor;
  const mayAssess = mayDo(role, 'assess-impact');
  const assess = () => go({ rail: 'people', tab: 'protection', page: 'assess' });
  useKeys([{ key: 'Ctrl+N', does: '写影响评估', run: () => (mayAssess ? assess() : false) }]);
  return (
    <div className="page page-column">
      <Head
        title="信息保护"
        actions={
          mayAssess && (
            <Button type="primary" icon={<PlusOutlined />} onClick={assess}>
              写影响评估
            </Button>
          )
        }
      />
      <Assessments />
    </div>
  );
}
