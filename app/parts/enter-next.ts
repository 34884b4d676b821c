import type { KeyboardEvent } from 'react';
import { isComposing } from '../keys.ts';

const FIELDS = 'input:not(:disabled), textarea:not(:disabled)';

/**
 * Enter goes to the next field of a form that is typed from top to bottom off a paper, from the last one to `last`. Shift Enter is a new
 * line; in a list to choose from and in a calendar Enter takes the choice.
 */
export function enterNext(event: KeyboardEvent<HTMLElement>, last: () => void): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent) || !isTyped(target)) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)];
  const next = fields[fields.indexOf(target) + 1];
  if (!next) last();
  next?.focus();
  next?.select();
}

const isTyped = (target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.getAttribute('role') !== 'combobox' && !target.closest('.ant-picker'));
