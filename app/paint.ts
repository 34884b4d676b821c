import { ink, titleFont, uiFont } from './theme.ts';

/** Writes the tokens as CSS variables: theme.ts stays the only list of colours, for antd and for plain CSS alike. */
export function paintTokens(root: HTMLElement): void {
  for (const [name, colour] of Object.entries(ink)) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
  root.style.setProperty('--ui-font', uiFont);
  root.style.setProperty('--title-font', titleFont);
}
