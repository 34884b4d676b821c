import { Segmented } from 'antd';
import { useDesk } from '../../live/desk.ts';
import { Card } from '../../parts/Card.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Head } from '../../parts/Head.tsx';
import { usePreference } from '../../preference.ts';
import { type FontSize, fontSizes } from '../../room.ts';

const hosts = { electron: '桌面程序', preview: '预览（借系统的 Chromium 运行）' };

export default function AboutScreen() {
  const { version, host } = useDesk();
  const [fontSize, setFontSize] = usePreference<FontSize>('font-size', 'standard');
  return (
    <div className="page page-column">
      <Head title="关于" />
      <Card title="字号">
        <Segmented<FontSize>
          aria-label="字号"
          value={fontSize}
          options={Object.entries(fontSizes).map(([value, { word }]) => ({ value: value as FontSize, label: word }))}
          onChange={setFontSize}
        />
      </Card>
      <Card title="先锋台账">
        <FactList
          rows={[
            { label: '版本', value: version },
            { label: '运行方式', value: hosts[host] },
            { label: '许可', value: 'Apache-2.0；标题字体取自思源宋体（OFL 1.1）' },
          ]}
        />
        <p className="caption">本系统不得录入国家秘密，也不代替全国党员管理信息系统。</p>
      </Card>
    </div>
  );
}
