import type { Endpoint } from '../http/endpoint.ts';
import { importEndpoints } from './import/endpoints.ts';
import { treeActs } from './tree-acts.ts';
import { treeReading } from './tree-reading.ts';

export const organisationEndpoints: readonly Endpoint[] = [...treeReading, ...treeActs, ...importEndpoints];
