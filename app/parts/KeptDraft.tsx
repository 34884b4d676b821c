import { Popconfirm } from 'antd';
import type { UseDraft } from '../live/draft.ts';
import { dateTime } from '../words/said.ts';

/** Beside the title of a form that holds what was typed before: since when, and the way to an empty one. */
export const KeptDraft = ({ draft: { keptAt, drop } }: { readonly draft: Pick<UseDraft<unknown>, 'keptAt' | 'drop'> }) =>
  keptAt && (
    <span className="caption">
      草稿，{dateTime(keptAt)} 存的。
      <Popconfirm title="写了一半的就没有了，找不回来。" okText="不要了，重新写" cancelText="接着写" onConfirm={drop}>
        <button type="button" className="link">
          重新写
        </button>
      </Popconfirm>
    </span>
  );
