import { Button } from 'antd';
import { CheckCircleOutlined } from '../../../../parts/icons.tsx';
import { countsSaid } from '../../../../parts/import/counts.ts';
import { ReturnedRows, type Saved } from '../../../../parts/import/ReturnedRows.tsx';
import { download, XLSX } from '../../../leaving/download.ts';
import type { TreeImported } from './TreeImportPage.tsx';
import { treeSubject } from './tree-subject.ts';

type TreeImportResultProps = TreeImported & { readonly onAgain: () => void; readonly onClose: () => void };

/** 结果: what stands in the tree now, and the rows that do not. */
export const TreeImportResult = ({ reading, tables, onAgain, onClose }: TreeImportResultProps) => (
  <div className="page wizard-page">
    <section className="card import-result" aria-label="导入结果">
      <h1 className="song">{treeSubject.title}</h1>
      <p className="import-done" role="status">
        <CheckCircleOutlined /> 组织树已经改好：{countsSaid(reading.counts, treeSubject)}。
      </p>
      <ReturnedRows subject={treeSubject} reading={reading} tables={tables} save={save} />
      <div className="import-result-acts">
        <Button onClick={onAgain}>再导一份</Button>
        <Button type="primary" onClick={onClose}>
          打开组织树
        </Button>
      </div>
    </section>
  </div>
);

async function save(name: string, bytes: Uint8Array): Promise<Saved> {
  download(`${name}.xlsx`, bytes, XLSX);
  return { label: `浏览器的下载文件夹，叫“${name}.xlsx”` };
}
