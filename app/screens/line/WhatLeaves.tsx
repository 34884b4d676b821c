import type { DocumentClass } from '../../../src/data/document.ts';
import { type TypeCount, useRecordCounts } from '../../live/record-counts.ts';
import { typeWord } from '../../words/names.ts';

type Part = { readonly class: DocumentClass; readonly title: string; readonly how: string; readonly none: string };
const parts: readonly Part[] = [
  {
    class: 'A',
    title: '上级看得见',
    how: '只有交出去的那一份：月报是表上的数、说明和“亮点与困难”，不带姓名；跨企业小组是申请表上的几项，组员写单位、类型，同意上报的写姓名。哪家企业参加哪个跨企业小组，县里也看得见。都不带电话，也不带背后的记录。撤回的，没送到的不再送。',
    none: '还没有交出去过。',
  },
  {
    class: 'B',
    title: '封好了，请县里代存',
    how: '本支部的工作记录。用支部的钥匙封好才离开，县里打不开，也看不到姓名。代存是为了换电脑、坏电脑时能取回，第二台电脑也能接着记。跨企业小组的记录另用小组的钥匙封，参加的企业打得开：小组、计划、活动、项目、外单位组员的姓名，和本企业组员里同意的人的姓名；退出小组、撤回同意，姓名就收回。花名册、电话、证件号码不在里面。',
    none: '还没有记录。',
  },
  {
    class: 'D',
    title: '不离开这台电脑',
    how: '只留在本机和自己做的备份里。县里只知道有这么一步，不知道内容。电脑坏了，只能从备份找回。',
    none: '还没有。',
  },
];

/** 哪些内容会离开本机: by what can be read where, with this branch's own counts. `readers`: the organisations above, all of which read what is handed in. */
export function WhatLeaves({ readers }: { readonly readers: readonly string[] }) {
  const counts = useRecordCounts();
  return (
    <table className="plain-table line-leaves">
      <tbody>
        {parts.map(({ class: documentClass, title, how, none }) => (
          <tr key={documentClass}>
            <th scope="row">{documentClass === 'A' ? `${title}（${readers.join('、') || '上级党组织'}）` : title}</th>
            <td>
              <p>{how}</p>
              {counts && <p className="caption">{said(counts, documentClass) || none}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const said = (counts: readonly TypeCount[], documentClass: DocumentClass): string =>
  counts
    .filter((one) => one.class === documentClass && one.count > 0)
    .map(({ type, count }) => `${typeWord(type)} ${count} 份`)
    .join('，');
