import { InboxList } from './InboxList.tsx';

export default function ToHandleScreen() {
  return <InboxList section="to-handle" />;
}
