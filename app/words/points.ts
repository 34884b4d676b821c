/** Points are kept in hundredths: 12, 0.5, −3. */
export const pointsText = (hundredths: number): string => String(hundredths / 100).replace('-', '−');
