import type { GroupAppraisal, RenewalAnswer } from './appraisal/appraisal.ts';
import type { LeaderAppraisal } from './appraisal/leader-appraisal.ts';
import type { ReserveCandidate } from './appraisal/reserve.ts';
import type { CivilDate } from './civil-date.ts';
import type { Candidacy } from './election/candidacy.ts';
import type { Election } from './election/election.ts';
import { type Round, secrecyWarnings } from './election/round.ts';
import type { AutonomousGroup } from './group/group.ts';
import type { SubmittedName } from './group/handed-up.ts';
import type { SharedName } from './group/shared-name.ts';

export type GroupLifeFacts = {
  readonly groups: readonly AutonomousGroup[];
  readonly elections: readonly Election[];
  readonly candidacies: readonly Candidacy[];
  readonly appraisals: readonly GroupAppraisal[];
  readonly leaderAppraisals: readonly LeaderAppraisal[];
  readonly reserves: readonly ReserveCandidate[];
  readonly submittedNames: readonly SubmittedName[];
  readonly sharedNames: readonly SharedName[];
};

/** What one person said of the next year (F-07), under the day on which the asking began. */
export type OwnRenewal = {
  readonly groupName: string;
  readonly nextYear: string;
  readonly on: CivilDate;
  readonly answer?: RenewalAnswer;
};

/** A ballot in which the person stood. Where the totals would tell how others voted, the number is left out. */
export type OwnRound = { readonly on: CivilDate; readonly votes?: number };

/** Of the groups' elections and appraisals what is about one person, withdrawn and ended records as well; of a group its name alone. */
export type GroupLife = {
  readonly candidacies: readonly {
    readonly candidacy: Candidacy;
    readonly groupName: string;
    readonly rounds: readonly OwnRound[];
  }[];
  readonly leaderAppraisals: readonly { readonly appraisal: LeaderAppraisal; readonly groupName: string }[];
  readonly reserves: readonly ReserveCandidate[];
  readonly renewals: readonly OwnRenewal[];
  readonly submittedNames: readonly SubmittedName[];
  readonly sharedNames: readonly { readonly shared: SharedName; readonly groupName: string }[];
};

export function groupLife(personId: string, facts: GroupLifeFacts): GroupLife {
  const isOwn = (it: { readonly personId: string }): boolean => it.personId === personId;
  const nameOf = (groupId: string | undefined): string => facts.groups.find(({ id }) => id === groupId)?.name ?? '';
  return {
    candidacies: facts.candidacies.filter(isOwn).map((candidacy) => {
      const election = facts.elections.find(({ id }) => id === candidacy.electionId);
      return { candidacy, groupName: nameOf(election?.groupId), rounds: ownRounds(election?.rounds ?? [], personId) };
    }),
    leaderAppraisals: facts.leaderAppraisals.filter(isOwn).map((appraisal) => ({ appraisal, groupName: nameOf(appraisal.groupId) })),
    reserves: facts.reserves.filter(isOwn),
    renewals: facts.appraisals.flatMap(({ groupId, year, renewals, steps }) =>
      renewals
        .filter(({ who }) => who === personId)
        .map(({ answer }) => ({
          groupName: nameOf(groupId),
          nextYear: String(Number(year) + 1),
          on: steps[0]?.on ?? '',
          ...(answer && { answer }),
        })),
    ),
    submittedNames: facts.submittedNames.filter(isOwn),
    sharedNames: facts.sharedNames.filter(isOwn).map((shared) => ({ shared, groupName: nameOf(shared.groupId) })),
  };
}

const ownRounds = (rounds: readonly Round[], personId: string): readonly OwnRound[] =>
  rounds.flatMap((round) => {
    const own = round.votes.find((it) => it.personId === personId);
    return own ? [{ on: round.on, ...(secrecyWarnings(round).length === 0 && { votes: own.votes }) }] : [];
  });
