/** Why a word about something handed in is not taken. */
export type AnswerRefusal =
  | { readonly code: 'answer-superseded'; readonly asked: number; readonly newest: number }
  | { readonly code: 'answer-too-few'; readonly confirmed: number; readonly least: number }
  | { readonly code: 'answer-item-unknown'; readonly no: number; readonly items: number }
  | { readonly code: 'answer-nothing-approved'; readonly items: number }
  | { readonly code: 'answer-within-enterprise'; readonly issuer: string };
