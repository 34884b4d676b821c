/** A mark on the page's own time line once every screen was read ahead, for whoever waits for it. */
export const ALL_READ = 'every screen was read';
