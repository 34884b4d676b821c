import AjvCompiler from '@fastify/ajv-compiler';
import type { FastifySchemaCompiler } from 'fastify';

type Judge = ReturnType<FastifySchemaCompiler<object>>;

/** Requests are judged, never altered: with Fastify's defaults a number sent as text arrives as a number, and hashes break. */
const compile = AjvCompiler()({}, { customOptions: { coerceTypes: false, useDefaults: false, removeAdditional: false } });

/**
 * Compiles the shape of a request when the first of its kind comes, and once in a process: all of them at once are most of what a county's
 * start costs.
 */
export const judgeOnDemand: FastifySchemaCompiler<object> = ({ schema }) => {
  let judge: Judge | undefined;
  const onDemand: Judge = (data: unknown) => {
    judge ??= compile({ schema }) as Judge;
    const isSound = judge(data);
    onDemand.errors = judge.errors ?? null;
    return isSound;
  };
  return onDemand;
};
