/** Whether text is a mobile number of mainland China: 11 digits from 13 to 19. */
export function isMobileNumber(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text);
}

/** A phone number without country code, blanks and dashes. */
export function plainPhone(text: string): string {
  const digits = text.replace(/[\s\u00a0\u3000-]/g, '');
  return digits.replace(/^(\+?86|0086)(?=1\d{10}$)/, '');
}
