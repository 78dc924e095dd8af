import { bad, good, type Result } from '@core/fault';
import { hostFault } from './faults';

/**
 * The address as the system browser may be given it. Only https: `file:` would open local files,
 * and custom schemes start other programs. A user name in an address is used to make one host look
 * like another, so it is refused too.
 */
export function externalAddress(text: string): Result<string> {
  const refused = bad(hostFault('address-refused', text));
  const address = parsed(text);
  if (address === null) return refused;
  if (address.protocol !== 'https:' || address.username !== '' || address.password !== '') {
    return refused;
  }
  return good(address.href);
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
