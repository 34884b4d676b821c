import type { ElectionRow } from '../election-rows.tsx';

/** Every form gets the election as it stands and closes itself once the ledger has the act. */
export type ActFormProps = { readonly row: ElectionRow; readonly onClose: () => void };
