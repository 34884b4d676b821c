import { type Election, isUnderWay, ledToNobody } from '../../../src/domain/election/election.ts';
import { useDocs } from '../../live/documents.ts';

/** The election of the group's leader that has to be brought to its end: nobody is appointed beside it. */
export const useRunningElection = (groupId: string): Election | undefined =>
  useDocs('election')?.find(({ body }) => body.groupId === groupId && isUnderWay(body) && !ledToNobody(body))?.body;
