import { SearchOutlined } from '../parts/icons.tsx';

/** The one search field of the top bar. */
export const FindButton = ({ hint, onFind }: { readonly hint: string; readonly onFind: () => void }) => (
  <button type="button" className="find" onClick={onFind} aria-keyshortcuts="Control+K">
    <SearchOutlined />
    <span className="find-hint">{hint}</span>
    <kbd>Ctrl K</kbd>
  </button>
);
