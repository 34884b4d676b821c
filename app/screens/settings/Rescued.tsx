import { Button } from 'antd';
import type { Doc } from '../../../src/data/document.ts';
import { toBase64 } from '../../base64.ts';
import { dropDraft, useDrawer } from '../../live/draft.ts';
import { Refusal } from '../../parts/Refusal.tsx';

/** What the cache still held of entries that the ledger lost; a person decides what becomes of it. */
export function Rescued() {
  const kept = useDrawer(({ drafts }) => drafts.rescued);
  if (!kept) return null;
  const documents = (JSON.parse(kept.json) as { value: readonly Doc[] }).value;
  const save = () => {
    const base64 = toBase64(new TextEncoder().encode(JSON.stringify(documents, undefined, 2)));
    return window.shell.saveFile({ suggestedName: '台账里没有的记录', extension: 'json', base64 });
  };
  return (
    <Refusal
      warning
      said={{
        what: `有 ${documents.length} 份记录台账里没有，是从这台电脑的缓存里找回来的。`,
        figures: '可能换回了旧文件夹，或恢复了旧备份。',
        next: '先存成文件看看；要补的，照着重新记。',
      }}
      actions={
        <>
          <Button onClick={() => void save()}>存成文件</Button>
          <Button onClick={() => dropDraft('rescued')}>不要了，清掉这 {documents.length} 份</Button>
        </>
      }
    />
  );
}
