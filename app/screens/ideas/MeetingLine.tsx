import { Checkbox, Input, type RefSelectProps, Select } from 'antd';
import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import type { IdeaCategory } from '../../../src/domain/idea.ts';
import { ideaCategoryNames } from '../../../src/domain/names/idea.ts';
import { isComposing } from '../../keys.ts';
import { usePeople } from '../../live/people.ts';
import { type Finds, type Option, searching, useLabelled } from '../../parts/fields.tsx';
import { steady } from '../../parts/steady.tsx';
import { useFindsPerson } from '../../search/use-search.ts';

export type Line = {
  readonly title: string;
  readonly category: IdeaCategory;
  readonly proposerIds: readonly string[];
  readonly anonymous: boolean;
  /** The proposers stand there from the row before, until somebody types another name. */
  readonly isCarriedOver: boolean;
};
export const emptyLine: Line = { title: '', category: 'safety', proposerIds: [], anonymous: false, isCarriedOver: false };
export const isComplete = ({ title, anonymous, proposerIds }: Line): boolean =>
  title.trim() !== '' && (anonymous || proposerIds.length > 0);

const categories = Object.entries(ideaCategoryNames).map(([value, label]) => ({ value: value as IdeaCategory, label }));

type MeetingLineProps = {
  readonly title: RefObject<HTMLInputElement | null>;
  readonly line: Line;
  readonly at: number;
  readonly onChange: (line: Line) => void;
  readonly onPut: () => void;
  readonly children: ReactNode;
};

/** The row that is typed: the idea, then who said it, each with its Enter, so that no hand leaves the keyboard. */
export function MeetingLine({ title, line, at, onChange, onPut, children }: MeetingLineProps) {
  const people = usePeople();
  const finds = useFindsPerson();
  const who = useRef<RefSelectProps>(null);
  const [isOpen, setOpen] = useState(false);
  const set = (change: Partial<Line>) => onChange({ ...line, ...change });
  const chosen = (proposerIds: readonly string[]) => {
    set({ proposerIds, isCarriedOver: false });
    setOpen(false);
  };
  /** Whoever types a name means somebody else than the row before. */
  const typed = (text: string) => text && line.isCarriedOver && set({ proposerIds: [], isCarriedOver: false });
  /** Before the list of names sees it: with the list shut, Enter means the row and Esc the whole form. */
  const pressed = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && !isOpen && isComplete(line)) {
      event.preventDefault();
      event.stopPropagation();
      onPut();
    }
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const entered = () => (isComplete(line) || line.title.trim() === '' ? onPut() : who.current?.focus());
  return (
    <div className="meeting-line">
      <Input
        ref={(input) => {
          title.current = input?.input ?? null;
        }}
        autoFocus
        aria-label="点子"
        placeholder={`第 ${at} 条：一句话`}
        value={line.title}
        maxLength={80}
        onChange={(event) => set({ title: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) entered();
        }}
        autoComplete="off"
      />
      <div onKeyDownCapture={pressed}>
        <Proposers
          who={who}
          open={isOpen}
          onOpen={setOpen}
          value={line.proposerIds}
          disabled={line.anonymous}
          options={people.options}
          finds={finds}
          onType={typed}
          onChoose={chosen}
        />
      </div>
      <Category value={line.category} onChoose={(category) => set({ category })} />
      <Anonymous value={line.anonymous} onChoose={(anonymous) => set({ anonymous, proposerIds: [] })} />
      {children}
    </div>
  );
}

type ProposersProps = {
  readonly who: RefObject<RefSelectProps | null>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly value: readonly string[];
  readonly disabled: boolean;
  readonly options: readonly Option[];
  readonly finds: Finds;
  readonly onType: (text: string) => unknown;
  readonly onChoose: (ids: readonly string[]) => void;
};
const Proposers = steady(function Proposers({ who, open, onOpen, value, disabled, options, finds, onType, onChoose }: ProposersProps) {
  const labelled = useLabelled(options);
  return (
    <Select<string[], { value: string; label: string }>
      ref={who}
      aria-label="建议人"
      mode="multiple"
      placeholder="建议人"
      open={open}
      onOpenChange={onOpen}
      value={[...value]}
      disabled={disabled}
      options={labelled}
      showSearch={{ ...searching(finds), onSearch: onType }}
      onChange={onChoose}
    />
  );
});

type ChosenProps<V> = { readonly value: V; readonly onChoose: (value: V) => void };
const Category = steady(({ value, onChoose }: ChosenProps<IdeaCategory>) => (
  <Select<IdeaCategory> aria-label="类别" value={value} options={categories} onChange={onChoose} />
));
const Anonymous = steady(({ value, onChoose }: ChosenProps<boolean>) => (
  <Checkbox checked={value} onChange={(event) => onChoose(event.target.checked)}>
    匿名
  </Checkbox>
));
