import { describe, expect, it } from 'vitest';
import { readTicket, ticketFragment } from './seat-address';

describe('the fragment of a join address', () => {
  it('gives back the ticket it was made with', () => {
    expect(readTicket(ticketFragment('aZ09-_x'))).toBe('aZ09-_x');
  });

  it.each(['', '#', '#t=', '#home', '#t=<b>', '#t=a%20b', `#t=${'a'.repeat(65)}`])(
    'finds no ticket in %j',
    (fragment) => {
      expect(readTicket(fragment)).toBeNull();
    },
  );
});
