import type { Person } from './person.ts';

/** How lists show what is nobody else's business; the full value is shown for 60 seconds with a reason that is written down. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 8) return '*'.repeat(digits.length);
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
}

export const maskedBirth = (birth: string): string => `${birth.slice(0, 3)}*-**`;
export const MASKED_ID_TAIL = '****';

/** A person as lists, copies and prints show them. */
export function masked(person: Person): Person {
  return {
    ...person,
    ...(person.phone !== undefined && { phone: maskedPhone(person.phone) }),
    ...(person.birth !== undefined && { birth: maskedBirth(person.birth) }),
    ...(person.idTail !== undefined && { idTail: MASKED_ID_TAIL }),
  };
}
