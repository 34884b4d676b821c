import { Button } from 'antd';
import { useState } from 'react';
import type { SampleName } from '../../src/exchange/forms/samples.ts';
import { late } from '../late.tsx';

const SampleSheet = late(() => import('./SampleSheet.tsx'));

/** 看样表 on an empty screen: what will stand on paper once there is something. */
export function SampleButton({ form }: { readonly form: SampleName }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>看样表</Button>
      {open && <SampleSheet form={form} onClose={() => setOpen(false)} />}
    </>
  );
}
