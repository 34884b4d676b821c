import { acceptTemplate, type FormTemplate, templateInUse } from '../domain/form-template.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** `known` are the placeholders of the form that were found in the file; `attachment` is where the ledger keeps it. */
export type NewTemplate = Omit<FormTemplate, 'v' | 'id' | 'state' | 'since'> & { readonly known: readonly string[] };

/** The superior's own file takes the place of the template in use; the one before stays readable in the history. */
export async function useTemplate(context: CommandContext, { known, ...file }: NewTemplate): Promise<CommandOutcome<FormTemplate>> {
  const id = context.newId();
  const template: FormTemplate = { ...file, v: 1, id, state: 'in-use', since: context.today };
  const outcome = acceptTemplate(template, known);
  if (!outcome.ok) return outcome;
  const replaced = await replaceInUse(context, file.form, file.format);
  const written = { ...write('form-template', id, undefined, outcome.value), attachments: [file.attachment] };
  return save(context, 'use-template', [...replaced, written], outcome.value);
}

/** Back to the template that the app brings along. */
export async function useStandardTemplate(
  context: CommandContext,
  { form, format }: { readonly form: string; readonly format: 'docx' | 'xlsx' },
): Promise<CommandOutcome<null>> {
  return save(context, 'use-standard-template', await replaceInUse(context, form, format), null);
}

async function replaceInUse({ facts }: CommandContext, form: string, format: 'docx' | 'xlsx') {
  const documents = await facts.all('form-template');
  const inUse = templateInUse(
    documents.map((document) => document.body),
    form,
    format,
  );
  const before = documents.find((document) => document.id === inUse?.id);
  return before ? [write('form-template', before.id, before, { ...before.body, state: 'replaced' as const })] : [];
}
