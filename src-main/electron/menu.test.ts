import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { commandSchema, type Command } from '@core/host/port';
import { languages, type Language } from '@core/language';
import { menuTemplate } from './menu';

const platforms = ['linux', 'win32', 'darwin'] as const;
const everywhere = languages.flatMap((language) =>
  platforms.map((platform) => [language, platform] as const),
);

function itemsOf(
  language: Language,
  platform: NodeJS.Platform,
  send: (command: Command) => void = () => {},
  packaged = true,
) {
  const walk = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? walk(item.submenu) : [])]);
  return walk(
    menuTemplate({
      language,
      platform,
      packaged,
      send,
      showLogFolder: () => {},
      showReleases: () => {},
    }),
  );
}

describe('the application menu', () => {
  it.each(everywhere)('sends each command from exactly one item (%s, %s)', (language, platform) => {
    const sent: Command[] = [];
    const items = itemsOf(language, platform, (command) => sent.push(command));
    for (const item of items) {
      if (commandSchema.safeParse(item.id).success) {
        item.click?.({} as never, undefined, {} as never);
      }
    }
    expect(sent.sort()).toEqual([...commandSchema.options].sort());
  });

  it.each(everywhere)('has words of its own on every item (%s, %s)', (language, platform) => {
    const labels = itemsOf(language, platform)
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label ?? '');
    expect(labels).not.toContain('');
    const japanese = labels.filter((label) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(label));
    const named = labels.filter((label) => label === 'Chokepoint');
    expect(japanese.length).toBe(language === 'ja' ? labels.length - named.length : 0);
  });

  it.each(platforms)('gives no shortcut to two items that register it (%s)', (platform) => {
    const taken = itemsOf('en', platform)
      .filter(({ registerAccelerator }) => registerAccelerator !== false)
      .flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken).not.toContain('CmdOrCtrl+Z');
  });

  it('uses no shortcut without a modifier (WCAG 2.2, 2.1.4)', () => {
    for (const { accelerator } of itemsOf('en', 'linux')) {
      if (accelerator !== undefined) expect(String(accelerator)).toMatch(/^CmdOrCtrl\+/);
    }
  });

  it('offers developer tools in an unpackaged app alone', () => {
    const roles = (packaged: boolean) =>
      itemsOf('en', 'linux', () => {}, packaged).map(({ role }) => role);
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(false)).toContain('toggleDevTools');
  });

  it('looks for a newer version when asked, in a build that is published somewhere', () => {
    let shown = 0;
    const template = (showReleases: (() => void) | null) =>
      menuTemplate({
        language: 'en',
        platform: 'linux',
        packaged: true,
        send: () => {},
        showLogFolder: () => {},
        showReleases,
      });
    const entry = (items: MenuItemConstructorOptions[]) =>
      items
        .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
        .find(({ id }) => id === 'newer-version');
    entry(template(() => (shown += 1)))?.click?.({} as never, undefined, {} as never);
    expect(shown).toBe(1);
    expect(entry(template(null))).toBeUndefined();
  });

  it.each(platforms)('can always quit (%s)', (platform) => {
    expect(itemsOf('ja', platform).filter(({ role }) => role === 'quit')).toHaveLength(1);
  });
});
