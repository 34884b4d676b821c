import { expect, test } from 'vitest';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/person.ts';
import { personStory, type StoryFacts } from '../../src/domain/person-story.ts';
import { STORY_RECORDS } from '../../src/domain/story-records.ts';
import { memberCardSheet } from '../../src/exchange/fill/member-card.ts';
import { placeholdersOf } from '../../src/exchange/forms/form.ts';
import { sheet } from '../../src/exchange/print/sheet.ts';
import { absent, anActivity, present } from '../helpers/activities.ts';
import { anIdea } from '../helpers/ideas.ts';
import { aPerson } from '../helpers/people.ts';
import { aPledge, aPost } from '../helpers/posts.ts';

const organisation = { name: '东岭机械支部' } as Organisation;
const nothing = Object.fromEntries(Object.keys(STORY_RECORDS).map((fact) => [fact, []])) as unknown as StoryFacts;
const member = aPerson({
  id: '22222222-2222-4222-8222-222222222222',
  name: '郑海涛',
  phone: '13800000001',
  birth: '1985-07',
  joinedOn: '2015-06-20',
  fullMemberOn: '2016-06-20',
});

function linesOf(facts: Partial<StoryFacts>, { year = '2026', person = member }: { year?: string; person?: Person } = {}) {
  const all = { ...nothing, ...facts };
  const filled = memberCardSheet(organisation, personStory(person, all, '2026-11-20'), {
    year,
    today: '2026-11-20',
    activities: all.activities,
  });
  return { filled, lines: (filled.rows.记实 ?? []).map((row) => `${row.类别}：${row.内容}${row.日期 && ` ${row.日期}`}`) };
}

test('F-57 is the card, masked, with its years in the Party, and has a place for each value', () => {
  const { filled } = linesOf({ ideas: [anIdea({ proposerIds: [member.id], proposedOn: '2026-03-01' })] });
  const text = sheet(filled);
  for (const part of ['郑海涛', '10 年', '138****0001', '198*', '已打码', '编号 57-', '一式两份']) expect(text).toContain(part);
  for (const part of ['13800000001', '1985-07']) expect(text).not.toContain(part);
  const names = placeholdersOf(filled.form).map(({ name }) => name);
  expect([...Object.keys(filled.values), ...Object.keys(filled.rows.记实![0]!)].filter((name) => !names.includes(name))).toEqual([]);
});

test('meetings and theme days of the year are counted by kind, with why somebody was missing by class; sitting in is no duty', () => {
  const meeting = (id: string, change: Parameters<typeof anActivity>[0]) => anActivity({ id, ...change });
  const { lines } = linesOf({
    activities: [
      meeting('a', { attendance: [present(member.id)] }),
      meeting('b', { attendance: [absent(member.id)], activityType: 'group-meeting' }),
      meeting('c', { attendance: [present(member.id)], activityType: 'theme-day' }),
      meeting('d', { attendance: [{ who: member.id, mark: 'observer' }], activityType: 'committee-meeting' }),
      meeting('last-year', { attendance: [present(member.id)], heldOn: '2025-09-18' }),
      meeting('planned', { attendance: [{ who: member.id, mark: 'expected' }], state: 'planned' }),
      meeting('lecture', {
        attendance: [],
        activityType: 'lecture',
        title: '三坐标怎么读',
        lecture: { mode: 'set-topic', speakerId: member.id },
      }),
    ],
  });
  expect(lines).toEqual([
    '三会一课：应到 2 次，实到 1 次；缺席：当班 1 次',
    '主题党日：应到 1 次，实到 1 次',
    '主讲：党员讲堂“三坐标怎么读” 2026-09-18',
  ]);
});

test('posts with the year’s reviews, pledges with their result and changes stand with their days; other years and drafts do not', () => {
  const post = aPost({
    holderId: member.id,
    state: 'continued',
    namedOn: '2025-10-01',
    reviews: [
      { on: '2025-12-20', result: 'weak' },
      { on: '2026-03-20', result: 'good' },
    ],
  });
  const pledge = aPledge({
    personId: member.id,
    from: '2026-01-01',
    until: '2026-12-31',
    state: 'evaluated',
    evaluation: { on: '2026-11-10', result: 'fulfilled' },
  });
  const draft = aPledge({ id: 'draft', personId: member.id, from: '2026-06-01', until: '2026-12-31', state: 'draft' });
  const away = {
    ...member,
    presence: 'mobile' as const,
    presenceOn: '2026-05-01',
    contactedOn: ['2025-12-01', '2026-06-01', '2026-09-01'],
  };
  const { lines } = linesOf({ posts: [post], pledges: [pledge, draft] }, { person: away });
  expect(lines.join('\n')).toMatch(/先锋岗：.*考评：2026-03-20 好/);
  expect(lines.join('\n')).not.toContain('2025-12-20');
  expect(lines.filter((one) => one.startsWith('承诺'))).toEqual([expect.stringMatching(/评为兑现 2026-11-10$/)]);
  expect(lines).toContain('变动：流动 2026-05-01');
  expect(lines).toContain('流动期间联系：2 次，2026-06-01、2026-09-01 2026-09-01');
  expect(linesOf({ posts: [post], pledges: [pledge] }, { year: '2024' }).lines).toEqual([]);
});
