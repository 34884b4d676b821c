import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useKeys } from '../../../keys.ts';
import { dateTime } from '../../../words/said.ts';
import { QrCode } from '../../parts/QrCode.tsx';
import type { Link } from './account.ts';

type LinkDialogProps = { readonly name: string; readonly link: Link; readonly onClose: () => void };

/** Shown once: only its hash stays with the county. */
export function LinkDialog({ name, link, onClose }: LinkDialogProps) {
  const [isCopied, setCopied] = useState(false);
  const address = `${window.location.origin}/#/invitation/${link.token}`;
  useKeys([{ key: 'Escape', does: '关上', run: onClose }]);
  return (
    <Modal
      open
      title={`登录链接：${name}`}
      width={560}
      onCancel={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="act-foot">
          <span className="caption" role="status">
            {isCopied && '已复制。'}
          </span>
          <Button onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>复制链接</Button>
          <Button type="primary" onClick={onClose}>
            交出去了
          </Button>
        </div>
      }
    >
      <div className="door-code">
        <QrCode text={address} label="登录链接的二维码" />
        <div>
          <p>
            当面或用可靠的办法交给{name}。只显示这一次，{dateTime(link.until)} 前有效，只能用一次。
          </p>
          <p className="one-time" data-testid="link">
            {address}
          </p>
        </div>
      </div>
    </Modal>
  );
}
