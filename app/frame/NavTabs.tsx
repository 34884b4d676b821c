import { useWindow } from '../where.ts';

type NavTabsProps = { readonly rail: string; readonly tabs: readonly { readonly id: string; readonly word: string }[] };

/** The pages of the group that one is in. */
export function NavTabs({ rail, tabs }: NavTabsProps) {
  const { where, go } = useWindow();
  return (
    <nav className="tabs" aria-label="页">
      {tabs.map(({ id, word }) => (
        <button
          key={id}
          type="button"
          className="tab"
          aria-current={id === where.tab ? 'page' : undefined}
          onClick={() => go({ rail, tab: id })}
        >
          {word}
        </button>
      ))}
    </nav>
  );
}
