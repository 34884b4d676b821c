import { useCallback, useState } from 'react';
import type { Progress } from '../../../electron/contract.ts';
import { carryOutImport, type ImportPlan } from '../../../src/commands/import-plan.ts';
import { useDesk } from '../../live/desk.ts';
import type { ChosenTable } from '../../parts/import/use-sources.ts';
import type { AnyRefusal } from '../../words/refusals.ts';
import { dropPlan, keepPlan } from './plan-draft.ts';
import type { LedgerReading, Subject } from './subject.ts';

/** What was written, with the preview that it came from; without one if an interrupted import went on. */
export type ImportResult = {
  readonly batchId: string;
  readonly documents: number;
  readonly reading?: LedgerReading;
  readonly tables: readonly ChosenTable[];
};
type State = {
  readonly busy: boolean;
  readonly progress?: Progress;
  readonly refusal?: AnyRefusal;
  readonly reading?: LedgerReading;
  readonly result?: ImportResult;
};

/** Plans, keeps the plan in the drawer, writes, drops the plan: in this order, so that a power cut at any point can be gone on from. */
export function useCarryOut(subject: Subject) {
  const desk = useDesk();
  const [state, setState] = useState<State>({ busy: false });
  const write = useCallback(
    async (plan: ImportPlan, from: { readonly reading?: LedgerReading; readonly tables: readonly ChosenTable[] }) => {
      const onProgress = (done: number, of: number) => setState((now) => ({ ...now, progress: { task: 'import', done, of } }));
      const outcome = await carryOutImport(desk.context(), plan, onProgress);
      if (!outcome.ok) {
        setState({ busy: false, refusal: outcome.refusal });
        return false;
      }
      dropPlan(subject);
      setState({ busy: false, result: { ...outcome.value, ...from } });
      return true;
    },
    [desk, subject],
  );
  const run = useCallback(
    async (reading: LedgerReading, tables: readonly ChosenTable[]) => {
      setState({ busy: true, reading });
      const plan = await reading.plan(desk.context());
      if (!plan.ok) {
        setState({ busy: false, refusal: plan.refusal });
        return false;
      }
      await keepPlan(subject, plan.value);
      return write(plan.value, { reading, tables });
    },
    [desk, subject, write],
  );
  const goOn = useCallback(
    async (plan: ImportPlan) => {
      setState({ busy: true });
      return write(plan, { tables: [] });
    },
    [write],
  );
  const forget = useCallback(() => setState({ busy: false }), []);
  return { ...state, run, goOn, forget };
}
