import '../host/interpret-schemas';
import { mount } from 'svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import { Preferences } from '../app/preferences.svelte';
import { learnAllWords } from '../app/words';
import { connectHost } from '../host/connect';
import Projector from './Projector.svelte';

/**
 * The screen before the class, a page of its own: it loads no course and asks for no more than the
 * class may see, so that there is no key in it before the reveal.
 */
const host = connectHost();
const target = document.getElementById('projector')!;

function show(): void {
  target.replaceChildren();
  mount(Projector, {
    target,
    props: { drills: host.drills, preferences: new Preferences(navigator.languages) },
  });
}

/** The words of drills are not among those of the frame; without them there is nothing to show. */
function begin(): void {
  learnAllWords().then(show, () => setTimeout(begin, 1_000));
}
begin();
