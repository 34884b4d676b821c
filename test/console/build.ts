import { buildStale } from '../../electron/start/build.mjs';

/** Tests look at what is built now. */
export default () => buildStale(['county', 'console']);
