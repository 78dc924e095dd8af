import './host/interpret-schemas';
import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/base.css';
import { startApp } from './app/start';
import Root from './Root.svelte';

/** Opens what there is to open, then draws: the first page already knows language, theme and learner. */
const app = await startApp();
mount(Root, { target: document.getElementById('app')!, props: { app } });
