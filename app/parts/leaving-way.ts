import { type ComponentType, createContext } from 'react';
import type { Shown } from './shown.ts';

export type ShownPageProps = {
  readonly form: string;
  readonly title: string;
  readonly unit: string;
  readonly shown: Shown;
  readonly onClose: () => void;
};

/** How what a list shows leaves: the desk asks for the receiver and writes it down, the console hands out a file. Without one it does not. */
export const LeavingWay = createContext<ComponentType<ShownPageProps> | undefined>(undefined);
