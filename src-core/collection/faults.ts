import type { Fault } from '@core/fault';
import { collectionFaultMessages } from '@core/messages/rooms/collection-faults';

export type CollectionFaultCode =
  | 'collection-cut'
  | 'collection-checksum'
  | 'collection-newer'
  | 'collection-too-big'
  | 'collection-odd-entry'
  | 'collection-unreadable';

/** Why a file was not taken, in the words of the catalogue; `because` is for logs. */
export function collectionFault(code: CollectionFaultCode, place: string, because = ''): Fault {
  const what = collectionFaultMessages[`fault.${code}.what`].en;
  const remedy = collectionFaultMessages[`fault.${code}.remedy`].en;
  return { code, place, message: because === '' ? what : `${what} (${because})`, remedy };
}
