import type { Endpoint } from '../http/endpoint.ts';
import { treeActs } from './tree-acts.ts';
import { treeReading } from './tree-reading.ts';

export const organisationEndpoints: readonly Endpoint[] = [...treeReading, ...treeActs];
