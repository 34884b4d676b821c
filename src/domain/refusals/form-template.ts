/** Why a file does not become the template of a form. */
export type FormTemplateRefusal =
  | { readonly code: 'template-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'template-without-placeholders'; readonly fileName: string };
