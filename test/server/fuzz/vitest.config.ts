import { defineConfig } from 'vitest/config';
import server from '../vitest.config.ts';

/** The proof's share: on both engines together 20,000 files into the parser, 2,000 into the county, 5,000 changed inside of a valid seal. */
export default defineConfig({
  test: { ...server.test, include: ['test/server/fuzz/*.test.ts'], env: { COURIER_FUZZ: process.env.COURIER_FUZZ ?? '1000' } },
});
