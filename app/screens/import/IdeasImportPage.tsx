import { ImportWizard } from './ImportWizard.tsx';
import { ideasSubject } from './subjects/ideas.tsx';

/** 先锋 › 金点子 › 导入. */
export default function IdeasImportPage() {
  return <ImportWizard subject={ideasSubject} />;
}
