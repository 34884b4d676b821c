import type { FormEvent, ReactNode } from 'react';

type DoorProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** One card before the console is open: what it is, a few fields, one button. */
export const Door = ({ title, lead, onSubmit, children }: DoorProps) => (
  <main className="door" data-ready="door">
    <header className="door-brand">
      <span className="seal" aria-hidden="true">
        县
      </span>
      <div>
        <p className="song">先锋台账</p>
        <p className="caption">县级工作台</p>
      </div>
    </header>
    <form
      className="card door-card"
      autoComplete="off"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h1 className="door-title">{title}</h1>
      {lead && <p className="door-lead">{lead}</p>}
      {children}
    </form>
    <footer className="door-foot caption">本系统不得录入国家秘密</footer>
  </main>
);
