import { Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import type { Paper } from '../../src/domain/step.ts';
import { noPaper, PaperFields, paperOf } from './PaperFields.tsx';

type FromPaper = {
  readonly isOn: boolean;
  /** What was copied; `undefined` while something is missing, or where nothing is copied. */
  readonly paper: Paper | undefined;
  readonly missing: string | undefined;
  /** The day on the paper, as soon as it is copied. */
  readonly decidedOn: CivilDate | undefined;
  readonly fields: (latest: CivilDate, withOpinion?: boolean) => ReactNode;
};

/** A decision that was taken on paper (`always`: it is nobody's here to take): with the paper's number, date and signatory, and on the paper's day. */
export function useFromPaper(always = false): FromPaper {
  const [isChosen, setOn] = useState(false);
  const isOn = always || isChosen;
  const [input, setInput] = useState(noPaper);
  const paper = isOn ? paperOf(input) : undefined;
  return {
    isOn,
    paper,
    decidedOn: isOn ? input.decidedOn : undefined,
    missing: isOn && !paper ? '还没有抄全文件上的内容' : undefined,
    fields: (latest, withOpinion = true) => (
      <>
        <Checkbox checked={isOn} disabled={always} onChange={(event) => setOn(event.target.checked)}>
          按纸质文件补录
        </Checkbox>
        {isOn && <PaperFields value={input} onChange={setInput} latest={latest} withOpinion={withOpinion} />}
      </>
    ),
  };
}
