import type { Endpoint } from '../http/endpoint.ts';
import { duties } from './duties.ts';
import { rollUp } from './roll-up.ts';
import { state } from './stated.ts';

export const rollUpEndpoints: readonly Endpoint[] = [rollUp, duties, state];
