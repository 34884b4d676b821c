/** Why a courier file was not taken in. Nothing of it was, and nothing changed. */
export type CourierFileRefusal =
  /** Not a courier file at all, or its first line is lost. */
  | { readonly code: 'courier-no-file' }
  /** The file, or what it unpacks to. */
  | { readonly code: 'courier-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'courier-truncated'; readonly bytes: number; readonly expected: number }
  | { readonly code: 'courier-damaged' }
  | { readonly code: 'courier-suite-unknown'; readonly suite: string }
  | { readonly code: 'courier-of-another-county'; readonly county: string }
  | { readonly code: 'courier-signature-wrong' }
  /** Sealed for another key, or changed inside of the seal. */
  | { readonly code: 'courier-closed' }
  /** It opens, and what is in it is not what a courier file holds. */
  | { readonly code: 'courier-unreadable'; readonly path: string };

export type CourierRefusal =
  | CourierFileRefusal
  /** An answer was given to the county, or a request to a PC; or it is for another PC. */
  | { readonly code: 'courier-not-for-here'; readonly kind: 'request' | 'answer'; readonly device: string }
  | { readonly code: 'courier-pile-full'; readonly waiting: number; readonly limit: number };
