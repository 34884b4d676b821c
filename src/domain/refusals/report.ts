/** Reasons around the monthly report (SM-11), paper counts and what leaves. */
export type ReportRefusal =
  | { readonly code: 'report-month-ahead'; readonly month: string; readonly today: string }
  | { readonly code: 'report-month-running'; readonly month: string; readonly lastDay: string; readonly today: string }
  | { readonly code: 'report-lines-open'; readonly lines: readonly number[] }
  | { readonly code: 'report-names-people'; readonly names: readonly string[] }
  | { readonly code: 'report-receiver-missing' }
  | { readonly code: 'report-few-shown'; readonly line: number; readonly least: number }
  | { readonly code: 'report-reason-needed'; readonly step: string }
  | { readonly code: 'report-nothing-to-amend'; readonly month: string; readonly version: number }
  | { readonly code: 'report-all-recorded'; readonly month: string }
  | { readonly code: 'paper-figure-unknown'; readonly line: number; readonly figure: string }
  | { readonly code: 'paper-amount-wrong'; readonly title: string; readonly takes: string }
  | { readonly code: 'paper-date-outside'; readonly on: string; readonly month: string };
