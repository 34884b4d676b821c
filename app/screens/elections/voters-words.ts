import type { ElectionRow } from './election-rows.tsx';

export const electorateWord = ({ election }: ElectionRow): string =>
  election.electorate === 'party-members' ? '组员中的党员' : '全体组员';

/** Who has no vote only because this PC does not know their standing; empty when there is nobody. */
export const leftOutWord = ({ voters: { unknown } }: Pick<ElectionRow, 'voters'>): string =>
  unknown > 0 ? `另有 ${unknown} 人在别的企业的名册上，不知道是不是党员，没有算进来` : '';

/** 8 人, and whoever was left out. */
export const votersWord = ({ voters }: Pick<ElectionRow, 'voters'>): string =>
  [`${voters.ids.length} 人`, leftOutWord({ voters })].filter(Boolean).join('；');
