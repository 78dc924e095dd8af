import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

const read = (...words: string[]) => {
  const options = readOptions(words);
  return options.ok ? options.options : options.complaint;
};

describe('the options of npm start', () => {
  it('asks for a window and opens what there is, when nothing is said', () => {
    expect(read()).toEqual({ browser: false, port: null, open: true, help: false, passedOn: [] });
  });

  it('reads its own options and passes the others on in their order', () => {
    const words = ['--no-sandbox', '--no-open', '--user-data-dir=/tmp/a b', '--', '--lang=ja'];
    expect(read(...words)).toMatchObject({
      browser: false,
      open: false,
      passedOn: ['--no-sandbox', '--user-data-dir=/tmp/a b', '--lang=ja'],
    });
  });

  it.each([[['--port', '8080']], [['--port=8080']]])(
    'takes %j as browser mode at 8080',
    (words) => {
      expect(read(...words)).toMatchObject({ browser: true, port: 8080, passedOn: [] });
    },
  );

  it.each(['', 'http', '-1', '65536', '80.5', '1e3', ' '])('refuses the port %j', (port) => {
    expect(read('--port', port)).toMatch(/whole number/);
    expect(read(`--port=${port}`)).toMatch(/whole number/);
  });

  it('refuses a port left out', () => {
    expect(read('--port')).toMatch(/whole number/);
  });
});
