/** Reasons why the county did not look at a request at all. */
export type CountyRequestRefusal =
  | { readonly code: 'request-invalid'; readonly path: string; readonly reason: string }
  | { readonly code: 'request-too-large'; readonly limit: number }
  | { readonly code: 'request-foreign' }
  | { readonly code: 'requests-too-many'; readonly waitSeconds: number }
  | { readonly code: 'address-unknown' }
  | { readonly code: 'county-fault'; readonly reference: string };
