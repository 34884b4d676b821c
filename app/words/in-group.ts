import { isGroupOver } from '../../src/domain/group/group.ts';
import { groupStateNames, participantStateNames } from '../../src/domain/names.ts';
import type { PersonStory } from '../../src/domain/person-story.ts';

/** How somebody stands in a group: 已备案; of one that is over, that: 小组已撤销. */
export const inGroupWord = ({ state, line }: PersonStory['groups'][number]): string =>
  isGroupOver({ state }) ? `小组${groupStateNames[state]}` : participantStateNames[line.state];
