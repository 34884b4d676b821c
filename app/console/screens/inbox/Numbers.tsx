import { checkSize } from '../../../../src/domain/group/size.ts';
import type { GroupApplication } from '../../../../src/domain/group/submission.ts';
import { Card } from '../../../parts/Card.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';

/** As the county counts it by the rules of the day. */
export type Size = { readonly confirmed: number; readonly asked: number; readonly least: number; readonly most: number };
type NumbersProps = { readonly size: Size; readonly submission: GroupApplication };

/** Beside the buttons, where it may be too few. */
export const sizeSaid = (size: Size | null): string =>
  size && checkSize(size.confirmed, size) === 'too-few' ? `已确认 ${size.confirmed} 人，少于 ${size.least} 人，批准要写明理由。` : '';

/** What COMP-01 says of an application, and what is still lacking in it. */
export function Numbers({ size: { confirmed, asked, least, most }, submission: { participants } }: NumbersProps) {
  const fits = checkSize(confirmed, { least, most });
  const unnamed = participants.filter(({ nameId }) => nameId === undefined).length;
  const units = new Set(participants.map(({ unit }) => unit)).size;
  const rule = `自主党小组一般 ${least} 至 ${most} 人`;
  return (
    <Card title="核对">
      {fits === 'too-few' && (
        <Refusal
          warning
          said={{
            what: `已确认 ${confirmed} 人，少于 ${least} 人。`,
            rule: `${rule}。`,
            next: '可以退回再邀请；要批准，把理由写在意见里。',
          }}
        />
      )}
      {fits === 'many' && (
        <Refusal
          warning
          said={{ what: `已确认 ${confirmed} 人，多于 ${most} 人。`, rule: `${rule}。`, next: '可以批准，也可以退回分成两个小组。' }}
        />
      )}
      <FactList
        rows={[
          { label: '已确认', value: `${confirmed} 人（规定 ${least} 至 ${most} 人）` },
          { label: '还没有确认', value: asked > confirmed ? `${asked - confirmed} 人，不算人数` : '没有' },
          { label: '涉及单位', value: `${units} 个` },
          { label: '不具名', value: unnamed > 0 ? `${unnamed} 人没有同意姓名上报` : '没有' },
        ]}
      />
    </Card>
  );
}
