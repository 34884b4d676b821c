/** What is wrong in a Word file's own placeholders, with the place as it stands there. */
export type TemplateFault = { readonly fault: 'unclosed' | 'unopened' | 'unreadable'; readonly found: string };

/** Why a file does not become the template of a form. */
export type FormTemplateRefusal =
  | { readonly code: 'template-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'template-without-placeholders'; readonly fileName: string }
  | ({ readonly code: 'template-broken'; readonly fileName: string } & TemplateFault)
  /** Not foreseen: what the program itself said stands behind 详情. */
  | { readonly code: 'export-failed'; readonly title: string; readonly found: string };
