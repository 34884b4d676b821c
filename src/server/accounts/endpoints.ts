import type { Endpoint } from '../http/endpoint.ts';
import { accountsEndpoints } from './accounts.ts';
import { invitationEndpoints } from './invitation.ts';
import { sessionEndpoints } from './own-session.ts';
import { setUp } from './set-up.ts';
import { signIn } from './sign-in.ts';

export const accountEndpoints: readonly Endpoint[] = [setUp, ...invitationEndpoints, signIn, ...sessionEndpoints, ...accountsEndpoints];
