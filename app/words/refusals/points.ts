import type { PointsRefusal } from '../../../src/domain/refusals/points.ts';
import type { Words } from '../said.ts';

export const pointsWords: Words<PointsRefusal> = {
  'points-none': () => ({ what: '这一步没有办成。' }),
};
