import { ImportWizard } from './ImportWizard.tsx';
import { pointsSubject } from './subjects/points.tsx';

/** 先锋 › 积分 › 导入. */
export default function PointsImportPage() {
  return <ImportWizard subject={pointsSubject} />;
}
