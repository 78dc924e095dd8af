import { mount } from 'svelte';
import { readTicket } from '@core/drill/seat-address';
import '../styles/tokens.css';
import '../styles/base.css';
import { browserKeeping } from './seat-keeping';
import { SeatDesk } from './seat-desk.svelte';
import { openSeatSocket } from './seat-socket';
import Seat from './Seat.svelte';

const dark = matchMedia('(prefers-color-scheme: dark)');
const followTheme = () =>
  (document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light');
dark.addEventListener('change', followTheme);
followTheme();

const desk = new SeatDesk(
  {
    open: () => openSeatSocket(),
    keeping: browserKeeping(),
    now: () => performance.now(),
    random: () => Math.random(),
    fillRandom: (bytes) => crypto.getRandomValues(bytes),
  },
  readTicket(location.hash),
  navigator.languages,
);
const wake = () => desk.connection.wake();
document.addEventListener(
  'visibilitychange',
  () => document.visibilityState === 'visible' && wake(),
);
addEventListener('pageshow', ({ persisted }) => persisted && wake());
addEventListener('online', wake);

const target = document.getElementById('seat')!;
target.replaceChildren();
mount(Seat, { target, props: { desk } });
desk.connection.start();
