import { Ajv, type ValidateFunction } from 'ajv';
import type { DocumentClass } from './document.ts';
import { isTypeName, TYPES, type TypeName } from './types/index.ts';

/** A document as somebody offers it; whoever offers it need not be right about anything. */
export type OfferedDocument = {
  readonly kind: string;
  readonly type: string;
  readonly class: DocumentClass;
  /** JSON; `null` withdraws the document. */
  readonly body: string | null;
};
export type DocumentProblem = { readonly path: string; readonly reason: string };

// Anything that alters a body while it is checked would break its hash.
const ajv = new Ajv({ coerceTypes: false, useDefaults: false, removeAdditional: false, allErrors: false, strict: false });
const checks = new Map<TypeName, ValidateFunction>();

/** What is wrong with a document, if anything. A type's schema is compiled when it is first asked for. */
export function documentProblem({ kind, type, class: documentClass, body }: OfferedDocument): DocumentProblem | undefined {
  if (!isTypeName(type)) return { path: '', reason: `no type ${type}` };
  const declared = TYPES[type];
  if (kind !== declared.kind) return { path: '', reason: `kind ${kind} instead of ${declared.kind}` };
  if (documentClass !== declared.class) return { path: '', reason: `class ${documentClass} instead of ${declared.class}` };
  return body === null ? undefined : bodyProblem(type, body);
}

function bodyProblem(type: TypeName, json: string): DocumentProblem | undefined {
  const check = checks.get(type) ?? ajv.compile(TYPES[type].schema);
  checks.set(type, check);
  const body = parsed(json);
  if (body === undefined) return { path: '', reason: 'no JSON' };
  if (check(body)) return undefined;
  const [error] = check.errors ?? [];
  return { path: error?.instancePath ?? '', reason: error?.message ?? 'invalid' };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
