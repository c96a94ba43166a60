// The Chinese numbering plan gives the network number 154 to nobody (MIIT's table of network numbers),
// so no such number can ring; yet it has the form of a mobile number: 11 digits from 13 to 19.
const unusedNetwork = '154';

/** The mobile number of the nth client; no two are the same. */
export function clientMobile(index) {
  // The factor shares no divisor with the range, so it scatters without ever meeting itself.
  const scattered = (20_260_801 + index * 37_139_213) % 90_000_000;
  return unusedNetwork + String(scattered).padStart(8, '0');
}

/** The mobile number of the nth member of staff, beyond those of the clients. */
export function staffMobile(index) {
  return `${unusedNetwork}9900${String(1000 + index * 7)}`;
}
