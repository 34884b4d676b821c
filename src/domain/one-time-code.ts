import { codeOf, readEnrolmentCode } from './county/enrolment-code.ts';

/** 100 bits: nobody guesses it, and it is read from one screen and typed at another. */
const LENGTH = 20;
export const ONE_TIME_MINUTES = 15;

export const oneTimeCode = (random: (bytes: number) => Uint8Array): string => codeOf(LENGTH, random);
export const readOneTimeCode = readEnrolmentCode;
