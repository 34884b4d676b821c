import { useCallback, useMemo } from 'react';
import { create } from 'zustand';

type Preferences = {
  readonly preferences: Readonly<Record<string, string>>;
  /** Where a choice is kept: the desk's drawer, or the browser of the console. */
  readonly keep: (key: string, json: string) => void;
};
export const usePreferences = create<Preferences>(() => ({ preferences: {}, keep: () => undefined }));

/** A choice that outlives the session and is no fact, such as columns or the font size. */
export function usePreference<V>(key: string, standard: V): readonly [V, (value: V) => void] {
  const json = usePreferences((kept) => kept.preferences[key]);
  const kept = useMemo(() => (json === undefined ? undefined : (JSON.parse(json) as V)), [json]);
  const set = useCallback(
    (next: V) => {
      const nextJson = JSON.stringify(next);
      usePreferences.setState(({ preferences }) => ({ preferences: { ...preferences, [key]: nextJson } }));
      usePreferences.getState().keep(key, nextJson);
    },
    [key],
  );
  return [kept ?? standard, set];
}
