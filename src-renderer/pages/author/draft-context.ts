import { getContext, setContext } from 'svelte';
import type { DraftDesk } from './draft-desk.svelte';

const key = Symbol('draft');
export const provideDraft = (desk: DraftDesk): DraftDesk => setContext(key, desk);
/** The draft that the fields below write to. */
export const useDraft = (): DraftDesk => getContext<DraftDesk>(key);
