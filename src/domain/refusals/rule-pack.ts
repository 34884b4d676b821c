/** Reasons around rule packs, at the console and where a branch would set what its superior has fixed. */
export type RulePackRefusal =
  | { readonly code: 'pack-empty' }
  | { readonly code: 'pack-unchanged'; readonly version: number }
  | { readonly code: 'pack-issuer'; readonly type: string }
  | { readonly code: 'pack-twice'; readonly what: 'rule' | 'form' | 'text'; readonly which: string }
  | { readonly code: 'pack-retroactive'; readonly validFrom: string; readonly today: string }
  | { readonly code: 'pack-backwards'; readonly validFrom: string; readonly validTo: string }
  | { readonly code: 'pack-fixed-above'; readonly key: string; readonly issuer: string; readonly version: number; readonly since: string }
  | { readonly code: 'pack-file-too-large'; readonly fileName: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'pack-files-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'pack-file-missing'; readonly fileName: string }
  | { readonly code: 'pack-withdrawn'; readonly endsOn: string }
  | { readonly code: 'pack-end-early'; readonly endsOn: string; readonly today: string }
  | { readonly code: 'rule-fixed'; readonly key: string; readonly issuer: string; readonly version: number; readonly since: string };
