import type { PledgeRow } from '../pledge-rows.tsx';

/** Every form gets the pledge as it stands and closes itself once the ledger has the act. */
export type ActFormProps = { readonly row: PledgeRow; readonly onClose: () => void };
