import { create } from 'zustand';
import type { Workbook } from '../../../src/exchange/import/workbook.ts';
import type { Subject } from './subject.ts';

/** The books that are being imported, until the window locks: nowhere but in memory. */
export const useBooks = create<Partial<Record<Subject['id'], Workbook>>>(() => ({}));
