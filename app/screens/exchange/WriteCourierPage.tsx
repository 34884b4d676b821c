import { useState } from 'react';
import type { ChosenFolder } from '../../../electron/contract.ts';
import { byCourier } from '../../leaving/by-courier.ts';
import { useAsking } from '../../live/asking.ts';
import { useDesk } from '../../live/desk.ts';
import { useLine } from '../../live/line.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { Wizard, type WizardStep } from '../../parts/Wizard.tsx';
import { useWindow } from '../../where.ts';
import { WhatLeaves } from '../line/WhatLeaves.tsx';
import '../line/line.css';
import { StickFolder } from './StickFolder.tsx';

/** 写移交文件: what will leave, where to, and nothing before it is read back. */
export default function WriteCourierPage() {
  const desk = useDesk();
  const close = useWindow((window) => window.close);
  const state = useLine((line) => line.state);
  const [at, setAt] = useState('leaves');
  const [folder, setFolder] = useState<ChosenFolder>();
  const { ask, busy, refusal } = useAsking();
  const unsent = state?.unsent ?? 0;
  const county = (state?.is === 'enrolled' ? state.county : state?.enrolling?.county) ?? '县里';
  const write = async () => {
    if (folder === undefined) return false;
    const writing = byCourier(desk.context(), { title: '移交文件', county, unsent }, () => window.shell.writeCourier(folder.token));
    return (await ask('正在写，写完读回来核对', writing)) !== undefined;
  };
  const steps: readonly WizardStep[] = [
    {
      key: 'leaves',
      word: '哪些会离开',
      said: '看过了',
      next: '看过了',
      body: (
        <>
          <h2>{unsent > 0 ? `这一份带 ${unsent} 件：县里还没有回执的都在里面` : '没有待送的：这一份只请县里回话'}</h2>
          {unsent > 0 ? (
            <WhatLeaves readers={state?.is === 'enrolled' ? state.above : []} />
          ) : (
            <p>这一份里只有这一次外发的记录，写着县里发来的，这台电脑收到哪里为止。新的批复、通知和同事记的，随回执拿回来。</p>
          )}
          <p>整个文件封给县里，别人捡到也打不开；外面只写着编号、第几份和几件，没有姓名。写以前记一笔外发，也在里面。</p>
        </>
      ),
    },
    {
      key: 'stick',
      word: '写在哪里',
      said: folder?.label,
      missing: folder ? undefined : '选 U 盘或文件夹',
      next: '写移交文件',
      leave: write,
      body: (
        <>
          <h2>写在哪个 U 盘上</h2>
          <StickFolder folder={folder} onFolder={setFolder} />
          <p>写完会读回来核对。交到县里，或者请有网络的同事捎带；县里的回执拿回来，在这里收下。</p>
        </>
      ),
    },
  ];
  return (
    <Wizard
      title="写移交文件"
      steps={steps}
      at={at}
      onAt={setAt}
      onLater={close}
      laterWord="先不写"
      onDone={close}
      busy={busy !== undefined}
      busyWord="正在写"
      answer={<Refusal refusal={refusal} />}
    />
  );
}
