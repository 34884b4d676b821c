/** The first thing that the window does: main answers where it stands while the rest of the start is still being read. */
export const asked = window.shell.start();
