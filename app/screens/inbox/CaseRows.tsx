import { Button } from 'antd';
import { useMemo } from 'react';
import { isTypeName } from '../../../src/data/types/index.ts';
import { civilDateAt } from '../../../src/domain/civil-date.ts';
import type { CaseGroup } from '../../live/case-groups.ts';
import { useCaseGroups } from '../../live/cases.ts';
import { useToday } from '../../live/clock.ts';
import { useDoc } from '../../live/documents.ts';
import { State } from '../../parts/State.tsx';
import { wayTo } from '../../search/way-to.ts';
import { go } from '../../where.ts';
import { sayCounty } from '../../words/county-refusals.ts';
import { dayWord } from '../../words/dates.ts';
import { typeWord, verbWord } from '../../words/names.ts';

/** What the county did not take stands first: 两边都改过 before what a rule refused. */
export function CaseRows() {
  const today = useToday();
  const groups = useCaseGroups();
  const inOrder = useMemo(() => groups.toSorted((one, other) => Number(isConflict(other)) - Number(isConflict(one))), [groups]);
  return inOrder.map((group) => {
    const { first, dependents } = group;
    const open = () => go({ rail: 'inbox', tab: 'waiting', page: 'case', id: first.id });
    return (
      <li key={first.id}>
        <State is="returned" word={dayWord(civilDateAt(Date.parse(first.receivedAt)), today)} />
        <button type="button" className="plain-button" onClick={open}>
          <span>
            {isConflict(group) ? '两边都改过：' : '县里没收：'}
            {verbWord(first.verb)}，<CaseName group={group} />
            {dependents.length > 0 && `，连同后面的 ${dependents.length} 件`}
          </span>
          <span className="caption">{sayCounty(first.refusal).what}</span>
        </button>
        <Button onClick={open}>处理</Button>
      </li>
    );
  });
}

const isConflict = ({ first }: CaseGroup): boolean => first.refusal.code === 'base-old';

/** The record's name as it stands now, or as it was written here where nothing stands. */
function CaseName({ group: { first } }: { readonly group: CaseGroup }) {
  const [document, ...others] = first.documents;
  const type = document && isTypeName(document.type) ? document.type : undefined;
  const now = useDoc(type ?? 'settlement', document?.id ?? '');
  if (!document || !type) return typeWord(document?.type ?? '');
  const body = document.mine === null ? null : JSON.parse(document.mine);
  const { title } = wayTo(type, now ?? (body ? { id: document.id, body } : undefined));
  return others.length > 0 ? `${title}等 ${first.documents.length} 份` : title;
}
