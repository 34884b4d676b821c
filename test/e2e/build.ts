import { buildStale } from '../../electron/start/build.mjs';

/** Tests look at what is built now, not at what was built last. */
export default buildStale;
