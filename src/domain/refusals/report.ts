/** Reasons around reports. */
export type ReportRefusal = { readonly code: 'report-none' };
