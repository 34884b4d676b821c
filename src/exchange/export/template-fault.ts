import { UnclosedTagError, UnopenedTagError } from 'easy-template-x';
import type { TemplateFault } from '../../domain/refusals/form-template.ts';

/** What the filler stumbled over, as it stands in the file. */
export function templateFault(error: unknown): TemplateFault {
  if (error instanceof UnclosedTagError) return { fault: 'unclosed', found: error.tagRawText };
  if (error instanceof UnopenedTagError) return { fault: 'unopened', found: error.tagRawText };
  return { fault: 'unreadable', found: '' };
}
