import type { AnswerRefusal } from '../refusals/answer.ts';
import type { CommonRefusal } from '../refusals/common.ts';
import type { CountyAccountRefusal } from '../refusals/county-account.ts';
import type { CountyDeviceRefusal } from '../refusals/county-device.ts';
import type { CountyRequestRefusal } from '../refusals/county-request.ts';
import type { CountyTreeRefusal } from '../refusals/county-tree.ts';
import type { CourierRefusal } from '../refusals/courier.ts';
import type { PointsRefusal } from '../refusals/points.ts';
import type { RulePackRefusal } from '../refusals/rule-pack.ts';

/** Everything the county can answer instead of doing it. */
export type ConsoleRefusal =
  | CommonRefusal
  | AnswerRefusal
  | CountyTreeRefusal
  | CountyAccountRefusal
  | CountyRequestRefusal
  | CountyDeviceRefusal
  | RulePackRefusal
  | CourierRefusal
  | PointsRefusal;
