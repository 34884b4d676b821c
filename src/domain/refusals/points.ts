/** Reasons around points (SM-18, COMP-11). */
export type PointsRefusal =
  | { readonly code: 'points-scheme-empty'; readonly what: 'items' | 'classes' | 'grades' }
  | { readonly code: 'points-code-twice'; readonly what: 'item' | 'category' | 'class' | 'grade'; readonly name: string }
  | { readonly code: 'points-name-missing'; readonly what: 'item' | 'category' | 'class' | 'grade'; readonly at: number }
  | { readonly code: 'points-category-missing'; readonly item: string }
  | { readonly code: 'points-item-worthless'; readonly item: string }
  | { readonly code: 'points-item-over-cap'; readonly item: string; readonly valueHundredths: number; readonly capHundredths: number }
  | { readonly code: 'points-grades-order'; readonly better: string; readonly worse: string }
  | { readonly code: 'points-scheme-fixed'; readonly name: string; readonly version: number; readonly since?: string }
  | { readonly code: 'points-scheme-not-in-force'; readonly name: string; readonly version: number }
  | { readonly code: 'points-source-missing'; readonly name: string }
  | { readonly code: 'points-item-unknown'; readonly item: string; readonly scheme: string; readonly version: number }
  | { readonly code: 'points-class-unknown'; readonly classCode: string }
  | { readonly code: 'points-reason-missing' }
  | { readonly code: 'points-times'; readonly times: number; readonly most: number }
  | { readonly code: 'points-outside-period'; readonly on: string; readonly from: string; readonly until: string; readonly period: string }
  | { readonly code: 'points-period-not-open'; readonly period: string; readonly state: string }
  | { readonly code: 'points-own-line'; readonly verb: 'verify' | 'reverse' | 'decide' }
  | { readonly code: 'points-objection-late'; readonly postedOn: string; readonly until: string; readonly workingDays: number }
  | { readonly code: 'points-objection-runs'; readonly until: string; readonly on: string }
  | { readonly code: 'points-is-counter-line' }
  | { readonly code: 'points-no-open-period' }
  | { readonly code: 'points-no-scheme' }
  | { readonly code: 'points-period-overlaps'; readonly period: string; readonly from: string; readonly until: string }
  | { readonly code: 'points-period-backwards'; readonly from: string; readonly until: string }
  | { readonly code: 'points-period-runs'; readonly until: string; readonly on: string }
  | { readonly code: 'points-lines-undecided'; readonly proposed: number; readonly verified: number; readonly objected: number }
  | { readonly code: 'points-changed-since-count'; readonly people: number; readonly countedOn: string }
  | { readonly code: 'points-publicity-runs'; readonly until: string; readonly workingDays: number; readonly on: string };
