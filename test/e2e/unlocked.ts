import type { Page } from '@playwright/test';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { unlock } from './journey.ts';

/** The desk of the prepared branch, opened with its password. */
export const unlocked = (page: Page): Promise<void> => unlock(page, PASSWORD);
