import { Dropdown } from 'antd';
import { roleNames } from '../../src/domain/names.ts';
import { useDesk } from '../live/desk.ts';
import { DownOutlined, LockOutlined } from '../parts/icons.tsx';
import { beginSelfService } from '../self-service/begin.ts';
import { go, useWindow } from '../where.ts';
import { FindButton } from './FindButton.tsx';
import { LineCells } from './LineCells.tsx';
import { NavTabs } from './NavTabs.tsx';
import { placesFor, tabsFor } from './places.ts';

type TopBarProps = { readonly onFind: () => void; readonly onKeys: () => void };

/** Tabs (click 2), the one search field, how far the records have come, who works here, the lock. */
export function TopBar({ onFind, onKeys }: TopBarProps) {
  const desk = useDesk();
  const { session, host, lock } = desk;
  const where = useWindow((window) => window.where);
  const { role, name } = session.actor;
  const place = placesFor(role).find((one) => one.id === where.rail);
  const menu = {
    items: [
      { key: 'users', label: '用户与密码', onClick: () => go({ rail: 'settings', tab: 'users' }) },
      { key: 'self-service', label: '组员自助', onClick: () => void beginSelfService(desk) },
      { key: 'keys', label: '键盘', extra: '?', onClick: onKeys },
      { key: 'lock', label: '锁定', extra: 'Ctrl L', onClick: lock },
    ],
  };
  return (
    <header className="top-bar">
      <NavTabs rail={where.rail} tabs={place ? tabsFor(place, role) : []} />
      {host === 'preview' && <span className="preview-mark">预览</span>}
      <FindButton hint="找人、记录、办法" onFind={onFind} />
      <LineCells />
      <Dropdown trigger={['click']} menu={menu}>
        <button type="button" className="plain-button who">
          {roleNames[role]} {name} <DownOutlined />
        </button>
      </Dropdown>
      <button type="button" className="plain-button lock" onClick={lock} aria-label="锁定（Ctrl L）" title="锁定（Ctrl L）">
        <LockOutlined />
      </button>
    </header>
  );
}
