import { Modal } from 'antd';
import { useMemo } from 'react';
import { type SampleName, sampleOf } from '../../src/exchange/forms/samples.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';

/** The paper that comes out in the end, filled in with invented facts: to be looked at, not to be printed. */
export default function SampleSheet({ form, onClose }: { readonly form: SampleName; readonly onClose: () => void }) {
  const filled = useMemo(() => sampleOf(form), [form]);
  const html = useMemo(() => sheetPage(filled), [filled]);
  return (
    <Modal open title={`样张：${filled.form.title}`} width={900} footer={null} onCancel={onClose} centered>
      <div className="sample-desk" role="region" aria-label="样张" tabIndex={0}>
        <iframe className={filled.form.landscape ? 'sheet sheet-landscape' : 'sheet'} title="样张" sandbox="" srcDoc={html} />
      </div>
    </Modal>
  );
}
