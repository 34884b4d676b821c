import type { DissolutionProposal } from '../../../../src/domain/group/submission.ts';
import { dissolutionGroundNames } from '../../../../src/domain/names.ts';
import { Card } from '../../../parts/Card.tsx';
import { FactList } from '../../../parts/Facts.tsx';

/** Which rule the proposal goes by, its numbers and its days. */
export const EndNumbers = ({ submission }: { readonly submission: DissolutionProposal }) => {
  const { ground, participants, least, months, limit, lastActivityOn, approval } = submission;
  return (
    <Card title="核对">
      <FactList
        rows={[
          { label: '依据', value: dissolutionGroundNames[ground] },
          { label: '组员', value: `${participants} 人（规定最少 ${least} 人）` },
          { label: '没有活动', value: `${months} 个月（满 ${limit} 个月撤销）` },
          { label: '上次活动', value: lastActivityOn ?? `${approval.on} 批准以后没有` },
          { label: '保留的话', value: ground === 'no-activity' ? '意见写正当理由；到提议为止的时间按正当理由扣除' : '意见写理由' },
        ]}
      />
    </Card>
  );
};
