import { type RawBuilder, sql } from 'kysely';

/**
 * The same boundary once more in SQL: rows of the caller's own organisation and of those below it. Every list asks with it,
 * so that a forgotten check shows too little and never too much.
 */
export const inScope = (column: string, organisationId: string): RawBuilder<boolean> => sql<boolean>`
  (${sql.ref(column)} = ${organisationId}::uuid or exists (
    select from organisation_above as scope
    where scope.organisation_id = ${sql.ref(column)} and scope.above_id = ${organisationId}::uuid and scope.line = 'territorial'))`;

/** Also what the second line leads to: read-only copies (ORG-03). */
export const inSight = (column: string, organisationId: string): RawBuilder<boolean> => sql<boolean>`
  (${sql.ref(column)} = ${organisationId}::uuid or exists (
    select from organisation_above as scope
    where scope.organisation_id = ${sql.ref(column)} and scope.above_id = ${organisationId}::uuid))`;
