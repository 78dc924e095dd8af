import './host/interpret-schemas';
import { mount } from 'svelte';
import { frameWords } from './app/frame-words';
import { learnAllWords } from './app/words';
import './styles/tokens.css';
import './styles/base.css';
import { startApp } from './app/start';
import Root from './Root.svelte';

const target = document.getElementById('app')!;

/** Only a log that is read from its beginning takes long enough to show how far it is. */
function showShare(share: number): void {
  let bar = target.querySelector('progress');
  if (!bar) {
    bar = document.createElement('progress');
    const { 'shell.reading': words } = frameWords;
    bar.setAttribute('aria-label', `${words.en} / ${words.ja}`);
    target.querySelector('.starting')?.append(bar);
  }
  // Each change is drawn, at the cost of the reading itself.
  if (share >= bar.value + 0.01 || share === 1) bar.value = share;
}

// Opens what there is to open, then draws: the first page already knows language, theme and learner.
startApp(showShare).then(
  (app) => {
    target.replaceChildren();
    mount(Root, { target, props: { app } });
    // Ready before they are needed; a page that is fetched waits for them itself.
    void learnAllWords().catch(() => undefined);
  },
  (error: unknown) => {
    // No language is known yet, so it is said in both.
    const message = error instanceof Error ? error.message : String(error);
    const paragraphs = (['en', 'ja'] as const).map((language) => {
      const paragraph = document.createElement('p');
      paragraph.lang = language;
      const { 'fault.unknown.what': what, 'fault.unknown.remedy': remedy } = frameWords;
      paragraph.textContent = `${what[language].replace('{message}', message)} ${remedy[language]}`;
      return paragraph;
    });
    target.replaceChildren(...paragraphs);
  },
);
