import { expect, it } from 'vitest';
import { cutKeys, openDoor } from './door';

const keys = { pin: '012345', ticket: 'QQQQQQQQQQQQQQQQQQQQQQ' };
const pin = (given: string) => ({ by: 'pin', pin: given }) as const;
const ticket = (given: string) => ({ by: 'ticket', ticket: given }) as const;

it('opens to the PIN, typed in any width and with a space, and to the ticket', () => {
  const door = openDoor(keys, 0);
  expect(door.check(pin('012345'), 'a', 0)).toBeNull();
  expect(door.check(pin('０１２ ３４５'), 'a', 0)).toBeNull();
  expect(door.check(ticket(keys.ticket), 'a', 0)).toBeNull();
  expect(door.check(ticket('other'), 'a', 0)).toBe('wrong-pin');
});

it('slows guessing down, and still lets the class behind that address in by the code', () => {
  const door = openDoor(keys, 0);
  const tried = Array.from({ length: 12 }, () => door.check(pin('999999'), 'school', 0));
  expect(tried.filter((said) => said === 'wrong-pin')).toHaveLength(10);
  expect(door.check(pin(keys.pin), 'school', 0)).toBe('too-many-tries');
  expect(door.check(ticket(keys.ticket), 'school', 0)).toBeNull();
  expect(door.check(pin(keys.pin), 'home', 0)).toBeNull();
  expect(door.check(pin(keys.pin), 'school', 6_100)).toBeNull();
});

it('bounds the guesses of any number of addresses together', () => {
  const door = openDoor(keys, 0);
  let guesses = 0;
  for (let address = 0; address < 5_000; address += 1)
    if (door.check(pin('999999'), String(address), 0) === 'wrong-pin') guesses += 1;
  expect(guesses).toBe(100);
});

it('cuts other keys for every drill', () => {
  const cut = Array.from({ length: 50 }, cutKeys);
  expect(new Set(cut.map((made) => made.ticket)).size).toBe(50);
  for (const made of cut) {
    expect(made.pin).toMatch(/^\d{6}$/);
    expect(Buffer.from(made.ticket, 'base64url')).toHaveLength(16);
  }
});
