import type { CommandContext } from '../../../src/commands/context.ts';
import { useTemplate as takeTemplate } from '../../../src/commands/use-template.ts';
import { FORMS } from '../../../src/exchange/forms/all.ts';
import { toBase64 } from '../../base64.ts';
import { useCommand } from '../../live/command.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import type { CheckedFile } from './template-check.ts';

/** The file lies in the ledger before the document names it. */
async function keepAndUse(context: CommandContext, { form, format, fileName, content, check }: CheckedFile) {
  const kept = await window.shell.keepFile(toBase64(content));
  if (!kept.ok) return kept;
  return takeTemplate(context, { form, format, fileName, attachment: kept.value.address, bytes: kept.value.bytes, known: check.known });
}

/** Before a superior's file takes the place of the one in use: which placeholders it holds, which it does not. */
export function UseTemplate({ file, onClose }: { readonly file: CheckedFile; readonly onClose: () => void }) {
  const use = useCommand(keepAndUse);
  const { known, unknown, missing } = file.check;
  return (
    <ActDialog
      title={`${FORMS[file.form].title}：换用“${file.fileName}”`}
      verb="换用"
      act={use}
      missing={file.refusal && '这个文件不能用'}
      onSave={async () => (await use.run(file)) && onClose()}
      onClose={onClose}
    >
      <Refusal refusal={file.refusal} />
      {!file.refusal && (
        <FactList
          rows={[
            { label: '会填的', value: <Names names={known} /> },
            { label: '不认识的', value: unknown.length > 0 && <Names names={unknown} after="，填不出来，看看是不是写错了字" /> },
            { label: '没有写的', value: missing.length > 0 && <Names names={missing} after="，导出时不写" /> },
          ].filter(({ value }) => value)}
        />
      )}
    </ActDialog>
  );
}

const Names = ({ names, after = '' }: { readonly names: readonly string[]; readonly after?: string }) => (
  <>
    {names.length} 个：{names.join('、')}
    {after}
  </>
);
