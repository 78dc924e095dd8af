import { bad, good, type Result } from '@core/fault';
import { externalAddress } from '@core/host/external-address';
import { hostFault } from '@core/host/faults';

/** What opening a link needs of the system. */
export interface LinkOpening {
  /** Shows the person the whole address and asks. */
  ask(address: string): Promise<boolean>;
  /** Rejects where no browser could be started. */
  open(address: string): Promise<void>;
}

/** Opens an https address in the system browser, if the person agrees. */
export async function openExternal(
  text: string,
  { ask, open }: LinkOpening,
): Promise<Result<'opened' | 'declined'>> {
  const address = externalAddress(text);
  if (!address.ok) return address;
  if (!(await ask(address.value))) return good('declined');
  try {
    await open(address.value);
    return good('opened');
  } catch (error) {
    return bad(hostFault('address-not-opened', address.value, String(error)));
  }
}
