import type { Fault } from '@core/fault';
import { hostFaultMessages } from '@core/messages/rooms/host-faults';

type MessageKey = keyof typeof hostFaultMessages;
type CodeIn<Key> = Key extends `fault.${infer Code}.what` ? Code : never;
/** Everything that can go wrong between the page and what lies outside it. */
export type HostFaultCode = CodeIn<MessageKey>;

/**
 * A fault of the host, in the words of the catalogue. `because` adds what the system said, for
 * logs; the person reads the catalogue's sentence.
 */
export function hostFault(code: HostFaultCode, place: string, because?: string): Fault {
  const what = hostFaultMessages[`fault.${code}.what`].en;
  return {
    code,
    place,
    message: because === undefined ? what : `${what} (${because})`,
    remedy: hostFaultMessages[`fault.${code}.remedy`].en,
  };
}
