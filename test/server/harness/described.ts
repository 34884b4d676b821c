import Ajv, { type ValidateFunction } from 'ajv';
import type { FastifyInstance } from 'fastify';
import { isCivilDate } from '../../../src/domain/civil-date.ts';

type Operation = {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
};
export type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
export type Answered = { readonly method: string; readonly url: string; readonly status: number; readonly body: unknown };

const ajv = new Ajv({ strict: false, formats: { date: isCivilDate, 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ } });
const compiled = new WeakMap<object, ValidateFunction>();

/** Every answer that any test gets is held against what the county says of itself. */
export function assertDescribed(app: FastifyInstance, { method, url, status, body }: Answered): void {
  const description = app.swagger() as unknown as Description;
  const path = url.split('?')[0]!;
  const operation = operationOf(description, method, path);
  if (!operation) {
    if (status === 404 || !path.startsWith('/api/')) return;
    throw new Error(`${method} ${path} answered ${status} and is not in the description`);
  }
  const said = operation.responses[status] ?? operation.responses.default;
  const schema = said?.content?.['application/json']?.schema;
  if (!schema) {
    if (!said?.content?.['text/plain']) throw new Error(`${method} ${path} does not say what ${status} looks like`);
    return;
  }
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (!validate(body)) throw new Error(`${method} ${path} answered ${status} otherwise than described: ${ajv.errorsText(validate.errors)}`);
}

function operationOf({ paths }: Description, method: string, path: string): Operation | undefined {
  // An address of its own goes before one with an id in the same place, as in the router.
  const template = paths[path] ? path : Object.keys(paths).find((it) => new RegExp(`^${it.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path));
  return template === undefined ? undefined : paths[template]![method.toLowerCase()];
}
