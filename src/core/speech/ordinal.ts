/** "4th", "21st", as speech engines read them well. */
export function ordinal(digits: string): string {
  if (/1[123]$/.test(digits)) return `${digits}th`;
  return digits + ({ 1: 'st', 2: 'nd', 3: 'rd' }[digits.at(-1)!] ?? 'th');
}
