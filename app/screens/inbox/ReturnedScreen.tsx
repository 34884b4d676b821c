import { InboxList } from './InboxList.tsx';

export default function ReturnedScreen() {
  return <InboxList section="returned" />;
}
