import './host/interpret-schemas';
import { mount } from 'svelte';
import { catalogue } from '@core/messages/catalogue';
import './styles/tokens.css';
import './styles/base.css';
import { startApp } from './app/start';
import Root from './Root.svelte';

const target = document.getElementById('app')!;

/** Opens what there is to open, then draws: the first page already knows language, theme and learner. */
/** Only a log that is read from its beginning takes long enough to show how far it is. */
function showShare(share: number): void {
  let bar = target.querySelector('progress');
  if (!bar) {
    bar = document.createElement('progress');
    const { 'shell.reading': words } = catalogue;
    bar.setAttribute('aria-label', `${words.en} / ${words.ja}`);
    target.querySelector('.starting')?.append(bar);
  }
  bar.value = share;
}

startApp(showShare).then(
  (app) => {
    target.replaceChildren();
    mount(Root, { target, props: { app } });
  },
  (error: unknown) => {
    // No language is known yet, so it is said in both.
    const message = error instanceof Error ? error.message : String(error);
    const paragraphs = (['en', 'ja'] as const).map((language) => {
      const paragraph = document.createElement('p');
      paragraph.lang = language;
      const { 'fault.unknown.what': what, 'fault.unknown.remedy': remedy } = catalogue;
      paragraph.textContent = `${what[language].replace('{message}', message)} ${remedy[language]}`;
      return paragraph;
    });
    target.replaceChildren(...paragraphs);
  },
);
