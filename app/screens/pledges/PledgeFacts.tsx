import { itemResultNames, pledgeResultNames } from '../../../src/domain/names.ts';
import type { Pledge } from '../../../src/domain/pledge.ts';
import { useDoc } from '../../live/documents.ts';
import { FactList } from '../../parts/Facts.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import './pledges.css';
import type { PledgeRow } from './pledge-rows.tsx';

/** What was promised, each item with what the person says became of it. */
export function Items({ pledge }: { readonly pledge: Pledge }) {
  if (pledge.items.length === 0) return <p className="caption">还没有写。</p>;
  return (
    <ol className="pledge-list">
      {pledge.items
        .map((item, at) => ({ ...item, number: at + 1, result: pledge.selfReview?.results[at] }))
        .map(({ number, text, due, result }) => (
          <li key={number}>
            <span>{number}</span>
            <span>{text}</span>
            <span className="caption">{result ? itemResultNames[result] : due}</span>
          </li>
        ))}
    </ol>
  );
}

export function PledgeFacts({ row }: { readonly row: PledgeRow }) {
  const { pledge, person, name, today } = row;
  const { published, selfReview, evaluation } = pledge;
  const openPerson = () => go({ rail: 'people', tab: 'roster', page: 'person', id: pledge.personId });
  return (
    <FactList
      rows={[
        {
          label: '党员',
          value: person ? (
            <button type="button" className="link" onClick={openPerson}>
              {[name, person.department, person.jobTitle].filter(Boolean).join('　')}
            </button>
          ) : (
            name
          ),
        },
        { label: '期限', value: `${dayWord(pledge.from, today)} 至 ${dayWord(pledge.until, today)}` },
        { label: '在哪里作的', value: pledge.electionId && <WhereMade electionId={pledge.electionId} /> },
        {
          label: '公示',
          value:
            published && `${dayWord(published.on, today)}${published.takenDownOn ? `，${dayWord(published.takenDownOn, today)} 撤下` : ''}`,
        },
        { label: '自评', value: selfReview && [dayWord(selfReview.on, today), selfReview.note].filter(Boolean).join('，') },
        {
          label: '评诺',
          value:
            evaluation &&
            [dayWord(evaluation.on, today), pledgeResultNames[evaluation.result], evaluation.reason].filter(Boolean).join('，'),
        },
      ]}
    />
  );
}

/** The election in which it was promised. */
function WhereMade({ electionId }: { readonly electionId: string }) {
  const election = useDoc('election', electionId)?.body;
  const group = useDoc('autonomous-group', election?.groupId ?? '')?.body;
  const open = () => go({ rail: 'groups', tab: 'elections', page: 'election', id: electionId });
  return election ? (
    <button type="button" className="link" onClick={open}>
      {group?.name ?? '（小组已不在）'}组长竞聘
    </button>
  ) : (
    '组长竞聘'
  );
}
