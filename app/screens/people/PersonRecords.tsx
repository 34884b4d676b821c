import { activityStateNames, attendanceMarkNames } from '../../../src/domain/names/activity.ts';
import { ideaStateNames } from '../../../src/domain/names/idea.ts';
import {
  appraisalGradeNames,
  areaCategoryNames,
  claimStateNames,
  consentScopeNames,
  consentStateNames,
  disclosureReasonNames,
  honourTypeNames,
  honourUnitStateNames,
  maskedFieldNames,
  pledgeStateNames,
  postStateNames,
  renewalAnswerNames,
  roleNames,
  taskQualityNames,
} from '../../../src/domain/names.ts';
import type { PersonStory } from '../../../src/domain/person-story.ts';
import { useToday } from '../../live/clock.ts';
import { type Going, go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { inGroupWord } from '../../words/in-group.ts';

type Line = { readonly key: string; readonly on: string; readonly what: string; readonly state: string; readonly way?: Going };

/** Posts, areas, honours, pledges, groups, candidacies, appraisals, renewals, items of plans and ideas of a person, newest first. */
export function recordsOf(story: PersonStory): readonly Line[] {
  const { posts, areas, honourUnits, pledges, ideas, groups, candidacies, leaderAppraisals, renewals, tasks, person } = story;
  const at = (tab: string, page: string, id: string): Going => ({ rail: 'pioneer', tab, page, id });
  const lines: readonly Line[] = [
    ...posts.map(({ id, name, nominatedOn, state }) => ({
      key: id,
      on: nominatedOn,
      what: `先锋岗“${name}”`,
      state: postStateNames[state],
      way: at('posts', 'post', id),
    })),
    ...areas.map(({ id, name, since, state, leadId, category }) => ({
      key: id,
      on: since,
      what: `责任区“${name}”${leadId === person.id ? '，负责人' : ''}`,
      state: state === 'active' ? areaCategoryNames[category] : '已结束',
      way: at('posts', 'area', id),
    })),
    ...honourUnits.map(({ id, unitName, honour, appliedOn, state }) => ({
      key: id,
      on: appliedOn,
      what: `${honourTypeNames[honour]}“${unitName}”，联系人`,
      state: honourUnitStateNames[state],
      way: at('posts', 'honour', id),
    })),
    ...pledges.map(({ id, items, from, state }) => ({
      key: id,
      on: from,
      what: `承诺 ${items.length} 条`,
      state: pledgeStateNames[state],
      way: at('pledges', 'pledge', id),
    })),
    ...groups.map((own, at) => ({
      key: `${own.id} ${at}`,
      on: own.line.steps[0]?.on ?? '',
      what: `自主党小组“${own.name}”${own.isLeader ? '，组长' : ''}`,
      state: inGroupWord(own),
      way: { rail: 'groups', tab: 'groups', page: 'group', id: own.id },
    })),
    ...candidacies.map(({ candidacy: { id, electionId, appliedOn, withdrawnOn }, groupName }) => ({
      key: id,
      on: appliedOn,
      what: `竞聘组长“${groupName}”`,
      state: withdrawnOn ? '已退出' : '已报名',
      way: { rail: 'groups', tab: 'elections', page: 'election', id: electionId },
    })),
    ...leaderAppraisals.map(({ appraisal: { id, year, grade, state, steps }, groupName }) => ({
      key: id,
      on: steps[0]?.on ?? '',
      what: `${year} 年组长考核“${groupName}”`,
      state: state === 'withdrawn' ? '已撤回' : appraisalGradeNames[grade],
    })),
    ...renewals.map(({ groupName, nextYear, on, answer }) => ({
      key: `renewal ${groupName} ${nextYear}`,
      on,
      what: `${nextYear} 年续组意愿“${groupName}”`,
      state: answer ? renewalAnswerNames[answer] : '还没有答',
    })),
    ...tasks.map(({ item, claim }) => ({
      key: claim.id,
      on: claim.claimedOn,
      what: `小组项目“${item.title}”${claim.as === 'helper' ? '，协办' : ''}`,
      state: `${claimStateNames[claim.state]}${claim.state === 'accepted' && item.acceptance?.quality === 'outstanding' ? `，${taskQualityNames.outstanding}` : ''}`,
      way: { rail: 'groups', tab: 'groups', page: 'group', id: `${item.groupId}:plan` },
    })),
    ...ideas.map(({ idea, as }) => ({
      key: idea.id,
      on: idea.proposedOn,
      what: `金点子 ${idea.number}“${idea.title}”${as.includes('proposer') ? '' : '，参加实施'}`,
      state: ideaStateNames[idea.state],
      way: at('ideas', 'idea', idea.id),
    })),
  ];
  return lines.toSorted(newestFirst);
}

/** What they came to or were to come to, newest first; nothing is counted here. */
export const activitiesOf = ({ activities }: PersonStory): readonly Line[] =>
  activities
    .map(({ id, title, on, state, isHeld, mark }) => ({
      key: id,
      on,
      what: title,
      state: isHeld && mark ? attendanceMarkNames[mark] : activityStateNames[state],
      way: { rail: 'activities', tab: 'records', page: 'activity', id },
    }))
    .toSorted(newestFirst);

/** Every answer to the notice, those that a newer one replaced as well. */
export const consentsOf = ({ consents }: PersonStory): readonly Line[] =>
  consents
    .map(({ id, scope, stateNow, shownOn, givenOn, withdrawnOn, given, until, noticeVersion }) => ({
      key: id,
      on: withdrawnOn ?? givenOn ?? shownOn,
      what: consentScopeNames[scope],
      state: [
        consentStateNames[stateNow],
        given && (given === 'signed' ? '签字' : '当面说'),
        until && `到 ${until}`,
        noticeVersion && `告知书 ${noticeVersion}`,
      ]
        .filter(Boolean)
        .join('，'),
    }))
    .toSorted(newestFirst);

/** Who looked behind the mask, by role, at what and why. */
export const disclosuresOf = ({ disclosures }: PersonStory): readonly Line[] =>
  disclosures
    .map(({ id, on, fields, reason, text, role }) => ({
      key: id,
      on,
      what: fields.map((field) => maskedFieldNames[field]).join('、'),
      state: `${roleNames[role]}，${text ?? disclosureReasonNames[reason]}`,
    }))
    .toSorted(newestFirst);

const newestFirst = (one: Line, other: Line): number => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1);

export function Lines({ lines, none }: { readonly lines: readonly Line[]; readonly none: string }) {
  const today = useToday();
  if (lines.length === 0) return <p className="caption">{none}</p>;
  return (
    <ul className="record-lines">
      {lines.map(({ key, on, what, state, way }) => (
        <li key={key}>
          {way ? (
            <button type="button" className="link" onClick={() => go(way)}>
              {what}
            </button>
          ) : (
            <span>{what}</span>
          )}
          <span className="caption">{state}</span>
          <span className="caption">{dayWord(on, today)}</span>
        </li>
      ))}
    </ul>
  );
}
