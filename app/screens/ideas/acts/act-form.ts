import type { IdeaRow } from '../idea-rows.tsx';

/** Every form gets the idea as it stands and closes itself once the ledger has the act. */
export type ActFormProps = { readonly row: IdeaRow; readonly onClose: () => void };
