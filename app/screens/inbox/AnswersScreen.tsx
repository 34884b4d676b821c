import { InboxList } from './InboxList.tsx';

export default function AnswersScreen() {
  return <InboxList section="answers" />;
}
