import type { ComponentType } from 'react';
import {
  CalendarOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  HourglassOutlined,
  MinusCircleOutlined,
  RollbackOutlined,
  SyncOutlined,
  WarningOutlined,
} from './icons.tsx';

/** What a state means to the reader; the word beside it says which state it is. */
export type StateKind = 'done' | 'soon' | 'late' | 'returned' | 'running' | 'waiting' | 'ahead' | 'draft' | 'ended';

const icons: Record<StateKind, ComponentType> = {
  done: CheckCircleOutlined,
  soon: ClockCircleOutlined,
  late: WarningOutlined,
  returned: RollbackOutlined,
  running: SyncOutlined,
  waiting: HourglassOutlined,
  ahead: CalendarOutlined,
  draft: EditOutlined,
  ended: MinusCircleOutlined,
};

export type StateProps = {
  readonly is: StateKind;
  /** One word of the subject: 待验证, 已采纳, 逾期 9 天. */
  readonly word: string;
  /** A soft ground; only beside a record's name, never in lists. */
  readonly soft?: boolean;
};

/** Icon, word and colour, always all three: a greyscale print still tells the states apart. */
export function State({ is, word, soft = false }: StateProps) {
  const Icon = icons[is];
  return (
    <span className={soft ? `state state-${is} state-soft` : `state state-${is}`}>
      <Icon />
      {word}
    </span>
  );
}
