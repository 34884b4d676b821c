import { useDesk } from '../../live/desk.ts';
import { Card } from '../../parts/Card.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Head } from '../../parts/Head.tsx';

const hosts = { electron: '桌面程序', preview: '预览（借系统的 Chromium 运行）' };

export default function AboutScreen() {
  const { version, host, session } = useDesk();
  return (
    <div className="page page-column">
      <Head title="关于" />
      <Card title="先锋台账">
        <FactList
          rows={[
            { label: '版本', value: version },
            { label: '运行方式', value: hosts[host] },
            { label: '编号字母', value: session.numberLetter || '没有（没有恢复过备份）' },
            { label: '许可', value: 'Apache-2.0；标题字体取自思源宋体（OFL 1.1）' },
          ]}
        />
        <p className="caption">本系统不得录入国家秘密。它不代替全国党员管理信息系统。</p>
      </Card>
    </div>
  );
}
