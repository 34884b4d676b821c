import type { FastifyError, FastifyInstance } from 'fastify';
import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import { statusOf } from './status.ts';
import { readRest } from './unread.ts';

/** One of the three places where what was thrown is caught. Whoever asked gets a reference, the log the fault; never the other way round. */
export function answerFaults(server: FastifyInstance): void {
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const refusal = refusalIn(error) ?? { code: 'county-fault' as const, reference: request.id };
    if (refusal.code === 'county-fault') request.log.error({ err: error }, 'fault');
    await readRest(request.raw);
    return reply.code(statusOf(refusal)).send(refusal);
  });
  server.setNotFoundHandler((_request, reply) => {
    const refusal: ConsoleRefusal = { code: 'address-unknown' };
    return reply.code(statusOf(refusal)).send(refusal);
  });
}

/** What is wrong with a request is told by place and rule; what was sent is not repeated. */
function refusalIn(error: FastifyError & { readonly waitSeconds?: number; readonly limit?: number }): ConsoleRefusal | undefined {
  if (error.validation) {
    const [first] = error.validation;
    return { code: 'request-invalid', path: `${error.validationContext ?? ''}${first?.instancePath ?? ''}`, reason: first?.message ?? '' };
  }
  if ((error.code as string) === 'requests-too-many') return { code: 'requests-too-many', waitSeconds: error.waitSeconds ?? 60 };
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'request-too-large', limit: error.limit ?? 0 };
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500 ? { code: 'request-invalid', path: '', reason: error.code ?? 'unreadable' } : undefined;
}
