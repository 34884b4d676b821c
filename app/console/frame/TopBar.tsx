import { Dropdown } from 'antd';
import { useState } from 'react';
import { FindButton } from '../../frame/FindButton.tsx';
import { NavTabs } from '../../frame/NavTabs.tsx';
import { DownOutlined } from '../../parts/icons.tsx';
import type { Session } from '../api/session.ts';
import { consoleRoleNames } from '../words/names.ts';
import { ChangePassword } from './ChangePassword.tsx';
import type { Tab } from './places.ts';

type TopBarProps = {
  readonly session: Session;
  readonly organisationName: string;
  readonly rail: string;
  readonly tabs: readonly Tab[];
  readonly onFind: () => void;
  readonly onKeys: () => void;
  readonly onSignOut: () => void;
};

/** Tabs, the one search field, for which organisation one works here, who it is, the way out. */
export function TopBar({ session, organisationName, rail, tabs, onFind, onKeys, onSignOut }: TopBarProps) {
  const [isChanging, setChanging] = useState(false);
  const menu = {
    items: [
      { key: 'password', label: '换密码', onClick: () => setChanging(true) },
      { key: 'keys', label: '键盘', extra: '?', onClick: onKeys },
      { key: 'sign-out', label: '退出登录', onClick: onSignOut },
    ],
  };
  return (
    <header className="top-bar">
      <NavTabs rail={rail} tabs={tabs} />
      <FindButton hint="找组织、上报的事" onFind={onFind} />
      <span className="console-organisation">{organisationName}</span>
      <Dropdown trigger={['click']} menu={menu}>
        <button type="button" className="plain-button who">
          {consoleRoleNames[session.role]} {session.name} <DownOutlined />
        </button>
      </Dropdown>
      {isChanging && <ChangePassword onClose={() => setChanging(false)} />}
    </header>
  );
}
