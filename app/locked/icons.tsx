import type { ReactNode } from 'react';

/** The few signs of the locked start, drawn here: the icon library is loaded only behind the lock. */
const Icon = ({ children }: { readonly children: ReactNode }) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
    {children}
  </svg>
);

export const LockIcon = () => (
  <Icon>
    <rect x="2.5" y="7" width="11" height="6.5" rx="0.8" />
    <path d="M4.8 7V5a3.2 3.2 0 0 1 6.4 0v2M8 9.2v2" />
  </Icon>
);
export const EyeIcon = ({ shut }: { readonly shut: boolean }) => (
  <Icon>
    <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8Z" />
    <circle cx="8" cy="8" r="2" />
    {shut && <path d="m3 13.5 10-11" />}
  </Icon>
);
export const BoxIcon = () => (
  <Icon>
    <path d="M2 9.5 3.8 3h8.4L14 9.5M2 9.5V13h12V9.5M2 9.5h3.4c0 1.3 1 2 2.6 2s2.6-.7 2.6-2H14M6 5.6h4" />
  </Icon>
);
export const ShieldIcon = () => (
  <Icon>
    <path d="M8 1.8 13 3.5V8c0 3-2 5-5 6.2C5 13 3 11 3 8V3.5Z" />
    <path d="m5.8 8 1.7 1.7 3-3.2" />
  </Icon>
);
export const WarnIcon = () => (
  <Icon>
    <path d="M8 2 14.5 13.5h-13ZM8 6.5v3.2M8 11.2v.8" />
  </Icon>
);
