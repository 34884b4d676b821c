import type { Task } from '../../../../../src/domain/plan/task.ts';
import type { GroupRow } from '../../group-rows.tsx';

/** Every form gets the item as it stands and closes itself once the ledger has the act. */
export type TaskFormProps = { readonly task: Task; readonly row: GroupRow; readonly onClose: () => void };
