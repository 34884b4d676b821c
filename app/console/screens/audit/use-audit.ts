import { useEffect, useState } from 'react';
import type { AskRefusal } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useAsked } from '../../api/use-asked.ts';
import { type AuditFilter, type AuditLine, type AuditPage, auditUrl, olderThan } from './audit-lines.ts';

const none: readonly AuditLine[] = [];

type Audit = {
  /** `undefined` while another filter is first asked. */
  readonly lines: readonly AuditLine[] | undefined;
  readonly counts: AuditPage['counts'];
  readonly more: boolean;
  readonly readOlder: () => void;
  readonly busy: boolean;
  readonly refusal: AskRefusal | undefined;
};

/** The lines that match, as far back as they were read. */
export function useAudit(filter: AuditFilter): Audit {
  const url = auditUrl(filter);
  const { value: first, refusal } = useAsked<AuditPage>(url);
  const [older, setOlder] = useState<{ readonly url: string; readonly lines: readonly AuditLine[]; readonly more: boolean }>();
  const read = useAct(async (last: AuditLine) => {
    const answer = await olderThan(filter, last);
    if (answer.ok) {
      const { lines, more } = answer.value;
      setOlder((before) => ({ url, lines: [...(before?.url === url ? before.lines : none), ...lines], more }));
    }
    return answer;
  });
  const further = older?.url === url ? older : undefined;
  const [lines, setLines] = useState<readonly AuditLine[]>();
  useEffect(() => setLines(first && [...first.lines, ...(further?.lines ?? none)]), [first, further]);
  const last = lines?.at(-1);
  return {
    lines,
    counts: first?.counts ?? null,
    more: further?.more ?? first?.more ?? false,
    readOlder: () => last && void read.run(last),
    busy: read.busy,
    refusal: refusal ?? read.refused,
  };
}
