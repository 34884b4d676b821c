import type { Endpoint } from '../http/endpoint.ts';
import { rollUp } from './roll-up.ts';
import { state } from './stated.ts';

export const rollUpEndpoints: readonly Endpoint[] = [rollUp, state];
