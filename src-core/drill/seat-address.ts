/** Where a seat's page opens its socket, on the host and port it was loaded from. */
export const seatSocketPath = '/seat';

const ticketMark = '#t=';

/** The fragment of the join address: browsers send it in no request, so no log on the way holds it. */
export const ticketFragment = (ticket: string): string => ticketMark + ticket;

/** The ticket in the fragment of a page's address; null where there is none. */
export function readTicket(fragment: string): string | null {
  if (!fragment.startsWith(ticketMark)) return null;
  const ticket = fragment.slice(ticketMark.length);
  return /^[\w-]{1,64}$/.test(ticket) ? ticket : null;
}
