type Size = { readonly width: number; readonly height: number };

/** What a screen of 1366×768 leaves under its task bar, and the least with which the screens are drawn. */
const WANTED: Size = { width: 1280, height: 690 };
const LEAST: Size = { width: 800, height: 480 };
/** Up to this width nothing is to be given away. */
const SMALL_SCREEN = 1366;

/** Never larger than what the screen has free; small screens are filled. */
export function windowSize(free: Size) {
  const within = (size: Size): Size => ({ width: Math.min(size.width, free.width), height: Math.min(size.height, free.height) });
  return { ...within(WANTED), least: within(LEAST), fillsScreen: free.width <= SMALL_SCREEN };
}
