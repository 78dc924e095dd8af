import { expect, it } from 'vitest';
import { catalogue } from '@core/messages/catalogue';
import { faultWords } from './fault-words';

const fault = (code: string) => ({ code, place: 'x', message: 'the very words', remedy: '' });

it('says a fault and its remedy in the language asked for', () => {
  expect(faultWords(catalogue, 'en', fault('storage-full')).what).toContain('disk is full');
  expect(faultWords(catalogue, 'ja', fault('storage-full')).remedy).toContain('空き容量');
});

it('tells a fault it has no words for as unexpected, with what was said', () => {
  expect(faultWords(catalogue, 'en', fault('never-heard-of')).what).toContain('the very words');
  expect(faultWords(catalogue, 'ja', fault('never-heard-of')).what).toContain('the very words');
});
