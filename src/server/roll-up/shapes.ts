import { Type } from 'typebox';
import { amount, lineNumber } from '../../data/types/amount.ts';
import { SUPERIORS, type TreeType } from '../../domain/county/organisation.ts';
import { closed, oneOf, orNull, uuid, words } from '../http/parts.ts';

export const month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
const treeType = oneOf(...(Object.keys(SUPERIORS) as TreeType[]));
const sum = Type.Object({ amount, of: Type.Integer(), hidden: Type.Integer(), unlike: Type.Integer() }, closed);
const byFigure = <S extends Parameters<typeof Type.Record>[1]>(of: S) => Type.Record(Type.String({ maxLength: 48 }), of);
const coverage = Type.Object(
  { due: Type.Integer(), counted: Type.Integer(), absent: Type.Integer(), returned: Type.Integer(), cameLate: Type.Integer() },
  closed,
);
const part = {
  id: uuid,
  name: words(60),
  type: treeType,
  coverage,
  sums: byFigure(sum),
  stated: byFigure(Type.Object({ amount, source: words(200) }, closed)),
  unchanged: byFigure(Type.Integer()),
  /** Of the month before, as the tree stood then; null where it was not there. */
  before: orNull(Type.Object({ sums: byFigure(sum), coverage }, closed)),
  /** Of one that reports for itself. */
  own: orNull(
    Type.Object(
      {
        at: oneOf('late', 'missing', 'submitted', 'received', 'returned', 'accepted'),
        report: orNull(Type.Object({ stream: words(64), id: words(64) }, closed)),
      },
      closed,
    ),
  ),
};
export const partShape = Type.Object(part, closed);
export const rollUpShape = Type.Object(
  {
    month,
    dueOn: Type.String({ format: 'date' }),
    figures: Type.Array(Type.Object({ line: lineNumber, key: words(40), title: words(40) }, closed)),
    whole: orNull(partShape),
    parts: Type.Array(partShape),
    /** How many organisations the second line leads to, beside the territory. */
    second: Type.Integer(),
  },
  closed,
);

const kept = orNull(Type.Object({ part: Type.Integer(), whole: Type.Integer() }, closed));
export const dutyRowShape = Type.Object(
  {
    id: uuid,
    name: words(60),
    type: treeType,
    sumsUp: Type.Boolean(),
    /** From January on, as far as the year has gone. */
    months: Type.Array(
      orNull(
        Type.Object(
          {
            ...{ due: Type.Integer(), counted: Type.Integer(), returned: Type.Integer(), late: Type.Integer(), absent: Type.Integer() },
            ...{ daysLeft: Type.Integer(), meetings: kept, groups: kept },
          },
          closed,
        ),
      ),
    ),
  },
  closed,
);
