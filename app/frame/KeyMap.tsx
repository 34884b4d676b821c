import { Modal } from 'antd';
import { useState } from 'react';
import { keysNow } from '../keys.ts';

const faces: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': '空格',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};
const faceOf = (key: string) =>
  key === ' '
    ? '空格'
    : key
        .split('+')
        .map((one) => faces[one] ?? one)
        .join(' ');

/** The keys that work right now: the screen's own first, then those of the window. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const [keys] = useState(() => {
    const latest = new Map([...keysNow()].filter(({ does }) => does !== '').map(({ key, does }) => [key, does]));
    return [...latest].reverse();
  });
  return (
    <Modal open title="键盘" footer={null} onCancel={onClose} width={520}>
      <table className="key-map">
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{faceOf(key)}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
