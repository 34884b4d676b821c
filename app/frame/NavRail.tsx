import type { ComponentType } from 'react';
import { useWindow } from '../where.ts';

export type RailGroup = { readonly id: string; readonly word: string; readonly icon: ComponentType; readonly bottom?: boolean };

type NavRailProps<Group> = {
  /** The one character of the seal: 先 on the desk, 县 in the console. */
  readonly mark: string;
  readonly groups: readonly Group[];
  readonly onGo: (group: Group) => void;
};

/** The groups at the left, those of the bottom apart. */
export function NavRail<Group extends RailGroup>({ mark, groups, onGo }: NavRailProps<Group>) {
  const here = useWindow((window) => window.where.rail);
  const item = (group: Group) => (
    <button
      key={group.id}
      type="button"
      className="rail-item"
      aria-current={here === group.id ? 'page' : undefined}
      onClick={() => onGo(group)}
    >
      <group.icon />
      {group.word}
    </button>
  );
  return (
    <nav className="rail" aria-label="分组">
      <span className="seal" aria-hidden="true">
        {mark}
      </span>
      {groups.filter(({ bottom }) => !bottom).map(item)}
      <span className="rail-gap" />
      {groups.filter(({ bottom }) => bottom).map(item)}
    </nav>
  );
}
