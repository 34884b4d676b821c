/**
 * What an account of the console is for. Keeping the system, doing the work and reading the traces are three people's tasks:
 * an administrator sees no report, an officer opens no account, an auditor changes nothing.
 */
export type ConsoleRole = 'administrator' | 'officer' | 'instructor' | 'reader' | 'auditor';

/** Whoever holds the keys of the house needs a second factor. */
export const needsSecondFactor = (role: ConsoleRole): boolean => role === 'administrator' || role === 'auditor';
