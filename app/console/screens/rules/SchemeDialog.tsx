import { useState } from 'react';
import { schemeTrouble } from '../../../../src/domain/points-scheme.ts';
import type { Binding, PackScheme } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { SelectField } from '../../../parts/fields.tsx';
import { SchemeParts } from '../../../parts/points-scheme/SchemeParts.tsx';
import { say } from '../../../words/refusals.ts';

type SchemeDialogProps = { readonly from: PackScheme; readonly onPut: (scheme: PackScheme) => void; readonly onClose: () => void };
const bindings = [
  { value: 'fixed', word: '统一规定，以后新开的周期都按它' },
  { value: 'advised', word: '建议值，支部可以用，也可以自定' },
] as const;
const idle = { busy: false, slow: false };

/** The same tables in which a branch writes its own scheme. */
export function SchemeDialog({ from, onPut, onClose }: SchemeDialogProps) {
  const [{ binding, scheme }, setScheme] = useState(from);
  const trouble = schemeTrouble(scheme);
  return (
    <ActDialog
      title="积分办法"
      verb="写进这一版"
      act={idle}
      width={960}
      missing={trouble && say(trouble).what}
      onSave={() => onPut({ binding, scheme })}
      onClose={onClose}
    >
      <SelectField<Binding>
        label="效力"
        value={binding}
        options={bindings}
        onChange={(chosen) => chosen && setScheme({ binding: chosen, scheme })}
      />
      <SchemeParts fields={scheme} set={(change) => setScheme((now) => ({ ...now, scheme: { ...now.scheme, ...change } }))} />
    </ActDialog>
  );
}
