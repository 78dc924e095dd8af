import type { Fault } from '@core/fault';
import { drillMessages } from '@core/messages/rooms/drill';
import { faultMessages } from '@core/messages/rooms/faults';
import { hostFaultMessages } from '@core/messages/rooms/host-faults';

const messages = { ...drillMessages, ...faultMessages, ...hostFaultMessages };

/** Everything that can go wrong between the page and what lies outside it. */
export type HostFaultCode =
  | 'index-missing'
  | 'index-unreadable'
  | 'pack-missing'
  | 'pack-tampered'
  | 'pack-unreadable'
  | 'pack-too-new'
  | 'host-unreachable'
  | 'address-refused'
  | 'address-not-opened'
  | 'file-not-saved'
  | 'pdf-not-made'
  | 'backup-not-written'
  | 'backup-not-read'
  | 'sync-folder-gone'
  | 'file-not-openable'
  | 'file-too-large'
  | 'file-not-read'
  | 'drill-not-opened'
  | 'drill-open-already'
  | 'drill-unreadable';

/**
 * A fault of the host, in the words of the catalogue. `because` adds what the system said, for
 * logs; the person reads the catalogue's sentence.
 */
export function hostFault(code: HostFaultCode, place: string, because?: string): Fault {
  const what = messages[`fault.${code}.what`].en;
  return {
    code,
    place,
    message: because === undefined ? what : `${what} (${because})`,
    remedy: messages[`fault.${code}.remedy`].en,
  };
}
