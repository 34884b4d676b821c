import { ImportWizard } from './ImportWizard.tsx';
import { rosterSubject } from './subjects/roster.tsx';

/** 党员 › 名册 › 导入. */
export default function RosterImportPage() {
  return <ImportWizard subject={rosterSubject} />;
}
