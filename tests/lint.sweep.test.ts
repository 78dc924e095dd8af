import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result!.messages.map(({ ruleId }) => ruleId ?? 'syntax');
}

describe('the lint rule that keeps the core pure', () => {
  it.each([
    ["import { app } from 'electron'; app.quit();", 'no-restricted-imports'],
    ["import Dexie from 'dexie'; new Dexie('x');", 'no-restricted-imports'],
    ["import { mount } from 'svelte'; mount;", 'no-restricted-imports'],
    ["import { readFileSync } from 'node:fs'; readFileSync('x');", 'no-restricted-imports'],
    ["import { WebSocketServer } from 'ws'; WebSocketServer;", 'no-restricted-imports'],
    ["import { site } from '@host/site'; site;", 'no-restricted-imports'],
    ['document.title = "x";', 'no-restricted-globals'],
    ['fetch("x");', 'no-restricted-globals'],
    ['export const at = Date.now();', 'no-restricted-syntax'],
    ['export const at = new Date();', 'no-restricted-syntax'],
    ['export const chance = Math.random();', 'no-restricted-syntax'],
  ])('refuses %s', async (code, rule) => {
    expect(await complaints('src-core/review/example.ts', code)).toContain(rule);
  });

  it('lets the shell do all of that', async () => {
    const code =
      "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x', 'utf8') + Date.now();\n";
    expect(await complaints('src-main/host/example.ts', code)).toEqual([]);
  });

  it('lets a moment that was passed in be read', async () => {
    expect(
      await complaints(
        'src-core/review/example.ts',
        'export const at = (ms: number) => new Date(ms);',
      ),
    ).toEqual([]);
  });
});

describe('the lint rule that keeps the page behind its port', () => {
  it.each([
    "import { ipcRenderer } from 'electron'; ipcRenderer;",
    "import path from 'node:path'; path;",
  ])('refuses %s', async (code) => {
    expect(await complaints('src-renderer/app/example.ts', code)).toContain(
      'no-restricted-imports',
    );
  });

  it('refuses HTML put into the page', async () => {
    const code =
      '<script lang="ts">\n  let { html }: { html: string } = $props();\n</script>\n\n{@html html}\n';
    expect(await complaints('src-renderer/components/Example.svelte', code)).toContain(
      'svelte/no-at-html-tags',
    );
  });
});

describe('the house rules', () => {
  it.each(['utils.ts', 'date-helpers.ts', 'SessionManager.ts', 'common.ts', 'drill-utils.test.ts'])(
    'refuse a file called %s',
    async (name) => {
      expect(await complaints(`src-core/review/${name}`, 'export {};')).toContain(
        'house/named-by-content',
      );
    },
  );

  it.each(['commons-chamber.ts', 'futile.ts', 'utility-process.ts'])('let %s be', async (name) => {
    expect(await complaints(`src-core/review/${name}`, 'export {};')).toEqual([]);
  });

  it('refuse a file of more than 400 lines', async () => {
    const long = Array.from({ length: 401 }, (_, line) => `export const a${line} = ${line};`);
    expect(await complaints('src-core/review/long.ts', long.join('\n'))).toContain('max-lines');
  });
});
