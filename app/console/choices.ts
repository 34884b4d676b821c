import { usePreferences } from '../preference.ts';

const PREFIX = 'choice ';

/** Choices such as columns stay in this browser: they are nobody's facts. */
export function keepChoices(storage: Storage): void {
  const kept = Object.keys(storage).filter((key) => key.startsWith(PREFIX));
  usePreferences.setState({
    preferences: Object.fromEntries(kept.map((key) => [key.slice(PREFIX.length), storage.getItem(key)!])),
    keep: (key, json) => storage.setItem(PREFIX + key, json),
  });
}
