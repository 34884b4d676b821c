import type { GroupRow } from '../group-rows.tsx';

/** Every form gets the group as it stands and closes itself once the ledger has the act. */
export type ActFormProps = { readonly row: GroupRow; readonly onClose: () => void };
