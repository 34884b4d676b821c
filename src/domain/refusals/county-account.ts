/** Reasons around the console: who may come in, and who may do what for which organisation. */
export type CountyAccountRefusal =
  | { readonly code: 'session-needed' }
  | { readonly code: 'session-over'; readonly idleMinutes: number }
  | { readonly code: 'sign-in-wrong' }
  | { readonly code: 'sign-in-slowed'; readonly waitSeconds: number; readonly failures: number }
  | { readonly code: 'second-factor-needed' }
  | { readonly code: 'second-factor-wrong'; readonly serverTime: string }
  | { readonly code: 'second-factor-missing'; readonly role: string }
  | { readonly code: 'second-factor-not-begun' }
  | { readonly code: 'authority-missing'; readonly role: string; readonly relation: string }
  | { readonly code: 'console-password-short'; readonly length: number; readonly least: number }
  | { readonly code: 'console-password-common' }
  | { readonly code: 'console-password-holds-name'; readonly held: string }
  | { readonly code: 'login-invalid'; readonly found: string }
  | { readonly code: 'login-taken'; readonly login: string }
  | { readonly code: 'invitation-unknown' }
  | { readonly code: 'invitation-over'; readonly until: string }
  | { readonly code: 'set-up-done' }
  | { readonly code: 'account-own' }
  | { readonly code: 'account-closed'; readonly login: string }
  | { readonly code: 'account-last-administrator'; readonly login: string };
