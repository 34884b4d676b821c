/** What a file is when it is no workbook; found in its bytes, never believed from its name. */
export type OtherKind =
  | 'word'
  | 'slides'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'web-page'
  | 'xml'
  | 'rich-text'
  | 'program'
  | 'binary-workbook'
  | 'old-workbook'
  | 'unknown';

/** Why a file was not read, or an import not written. Nothing has changed when one of these is answered. */
export type ImportRefusal =
  | { readonly code: 'file-empty'; readonly name: string }
  | { readonly code: 'workbook-too-large'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-truncated'; readonly name: string; readonly bytes: number; readonly expected: number | null }
  | { readonly code: 'file-damaged'; readonly name: string; readonly part: string }
  | { readonly code: 'file-encrypted'; readonly name: string }
  | { readonly code: 'file-other-kind'; readonly name: string; readonly found: OtherKind }
  | { readonly code: 'zip-swells'; readonly name: string; readonly part: string; readonly packed: number; readonly limit: number }
  | { readonly code: 'zip-crowded'; readonly name: string; readonly entries: number; readonly limit: number }
  | { readonly code: 'zip-unsafe-path'; readonly name: string; readonly path: string }
  | { readonly code: 'xml-declares-entities'; readonly name: string; readonly part: string }
  | { readonly code: 'text-encoding-unknown'; readonly name: string }
  | { readonly code: 'text-damaged'; readonly name: string; readonly line: number }
  | { readonly code: 'text-quote-open'; readonly name: string; readonly line: number }
  | { readonly code: 'too-many-rows'; readonly name: string; readonly sheet: string; readonly limit: number }
  | { readonly code: 'too-many-cells'; readonly name: string; readonly limit: number }
  | { readonly code: 'too-many-sheets'; readonly name: string; readonly sheets: number; readonly limit: number }
  | { readonly code: 'nothing-in-it'; readonly name: string }
  | { readonly code: 'reader-too-slow'; readonly name: string; readonly seconds: number }
  | { readonly code: 'reader-stopped'; readonly name: string };
