import { ImportWizard } from './ImportWizard.tsx';
import { postsSubject } from './subjects/posts.tsx';

/** 先锋 › 先锋岗 › 导入. */
export default function PostsImportPage() {
  return <ImportWizard subject={postsSubject} />;
}
