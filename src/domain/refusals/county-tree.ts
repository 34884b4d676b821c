/** Reasons around the county's tree of organisations (ORG-01 … ORG-05, ORG-13 … ORG-16). */
export type CountyTreeRefusal =
  | { readonly code: 'tree-superior-missing'; readonly type: string; readonly possible: readonly string[] }
  | { readonly code: 'tree-superior-type'; readonly type: string; readonly superiorType: string; readonly possible: readonly string[] }
  | { readonly code: 'tree-sector-type'; readonly type: string; readonly sectorType: string; readonly possible: readonly string[] }
  | { readonly code: 'tree-sector-is-superior'; readonly name: string; readonly sector: string }
  | { readonly code: 'tree-below-itself'; readonly name: string }
  | { readonly code: 'tree-name-taken'; readonly name: string; readonly superior: string }
  | { readonly code: 'tree-closed'; readonly name: string; readonly closedOn: string }
  | { readonly code: 'tree-open-below'; readonly name: string; readonly count: number }
  | { readonly code: 'tree-root-stays'; readonly name: string }
  | { readonly code: 'tree-root-exists'; readonly name: string }
  | { readonly code: 'tree-unchanged'; readonly name: string }
  | { readonly code: 'tree-elsewhere'; readonly name: string; readonly superior: string }
  | { readonly code: 'tree-superior-unknown'; readonly name: string }
  /** Between the preview and its confirmation somebody changed the tree. */
  | { readonly code: 'tree-import-overtaken' }
  | { readonly code: 'tree-superior-ambiguous'; readonly name: string; readonly count: number };
