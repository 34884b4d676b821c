import { paperLine, times } from './paper-line.ts';

export const starsLine = paperLine(10, '五星争创', [times('applied', '申报', '项'), times('granted', '获评', '项')], {
  compared: ['applied', 'granted'],
});
