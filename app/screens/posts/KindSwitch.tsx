import { Segmented } from 'antd';
import { go } from '../../where.ts';

export type PostKind = 'posts' | 'areas' | 'honours';
const kinds: readonly { readonly value: PostKind; readonly label: string }[] = [
  { value: 'posts', label: '先锋岗' },
  { value: 'areas', label: '责任区' },
  { value: 'honours', label: '双岗双号' },
];

export const openKind = (kind: PostKind): void => go({ rail: 'pioneer', tab: 'posts', ...(kind === 'posts' ? {} : { page: kind }) });

/** Three lists of one tab: a filter beside the title, not a third level. */
export const KindSwitch = ({ kind }: { readonly kind: PostKind }) => (
  <Segmented aria-label="看什么" value={kind} options={[...kinds]} onChange={openKind} />
);
