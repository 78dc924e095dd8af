import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openChromium, serve, type OpenApp } from './shells';
import { answerAnything, begin, goTo } from './steps';

const gift = (stem: string) =>
  [
    '// [id:tpp-one]',
    `::TPP:: ${stem} {`,
    '=Total processing performance#As ECCN 3A090 defines it.',
    '~Thermal power#No: that is TDP.',
    '}',
    '',
    '// [id:hbm-one]',
    '::HBM:: HBM is stacked memory. {T}',
    '',
    '::Broken:: What is this {',
  ].join('\n');
const file = (stem = 'What does TPP stand for?') => ({
  name: 'chips.gift',
  mimeType: 'text/plain',
  buffer: Buffer.from(gift(stem)),
});

describe.skipIf(!hasChromium)('packs of one’s own', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let app: OpenApp;
  beforeAll(async () => {
    server = await serve();
    app = await openChromium(server.address);
    await begin(app.page);
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
  });
  const main = () => app.page.locator('main');
  const card = () => main().locator('article').first();
  const bring = async (stem?: string) => {
    await goTo(app.page, 'import');
    await app.page.locator('input[type=file]').setInputFiles(file(stem));
    await card().getByText('questions come through').waitFor();
  };
  const packs = () =>
    main()
      .locator('section')
      .filter({ has: app.page.getByRole('heading', { name: 'Your packs' }) })
      .locator('li.card');

  it('are shown, with what is refused, before anything is added', async () => {
    await bring();
    await card().getByText('2 questions come through').waitFor();
    await card().locator('li.refused').first().waitFor();
    await card().getByText('See the questions as a learner does').click();
    await card().getByText('What does TPP stand for?').waitFor();
    expect(await packs().count()).toBe(0);
    await app.page.reload();
    await goTo(app.page, 'import');
    expect(await packs().count()).toBe(0);
  });

  it('are added, studied, found again the same, updated, removed, and each can be taken back', async () => {
    await bring();
    await card().getByRole('button', { name: 'Add', exact: true }).click();
    await packs().getByRole('heading').first().waitFor();
    await packs().getByRole('button', { name: 'Quiz on this pack' }).click();
    await answerAnything(app.page);

    await bring();
    await card().getByText('Nothing would change').waitFor();
    expect(await card().getByRole('button', { name: 'Add', exact: true }).count()).toBe(0);

    await bring('What is TPP short for?');
    await card().getByText('It updates a pack that is here').waitFor();
    await card().getByRole('button', { name: 'Update' }).click();
    const change = main().getByRole('group', { name: 'Last change' });
    await change.getByText('Updated').waitFor();
    await change.getByRole('button', { name: 'Take it back' }).click();
    await change.waitFor({ state: 'detached' });
    await packs().getByText('version 1.0.0').waitFor();

    await packs().getByRole('button', { name: 'Remove…' }).click();
    await packs().getByRole('button', { name: 'Remove this pack' }).click();
    await main().getByText('None yet. Bring a file above.').waitFor();
    await app.page.reload();
    await goTo(app.page, 'import');
    await main()
      .getByRole('group', { name: 'Last change' })
      .getByRole('button', { name: 'Take it back' })
      .click();
    await packs().getByRole('heading').first().waitFor();
    await goTo(app.page, 'course');
    await main().getByText('Your own pack').waitFor();
  });

  it('are saved as files, with what the format cannot hold said first', async () => {
    await goTo(app.page, 'import');
    await packs().getByText('Save as a file…').click();
    await packs().getByLabel('Format').selectOption({ label: 'GIFT' });
    await packs().getByRole('button', { name: 'See what the file can hold' }).click();
    await packs().getByText('2 questions are in the file').waitFor();
    const download = app.page.waitForEvent('download');
    await packs().getByRole('button', { name: 'Save the file' }).click();
    expect((await download).suggestedFilename()).toMatch(/^own-gift-chips-.*\.gift$/);
  });

  it('come out of a table whose columns nobody could guess', async () => {
    await goTo(app.page, 'import');
    const table = '設問;えらぶ1;えらぶ2;こたえ;もう一つ\nWhich bank?;Mizuho;ASML;甲;ASML\n';
    await app.page.locator('input[type=file]').setInputFiles({
      name: 'banks.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(table),
    });
    await card().getByText('Say which column holds the question.').waitFor();
    const column = (number: number) => card().getByRole('group', { name: `Column ${number}:` });
    const take = async (number: number, what: string) => {
      const choice = column(number).getByLabel('Taken for');
      await choice.selectOption({ label: what });
    };
    await take(1, 'Question');
    await take(2, 'Option');
    await take(3, 'Option');
    expect(await column(3).getByLabel('Letter').inputValue()).toBe('B');
    await take(4, 'Right answer');
    await card().locator('li.refused').first().waitFor();
    await take(5, 'Right answer');
    await card().getByText('1 question comes through').waitFor();
    expect(await column(4).getByLabel('Taken for').locator('option:checked').innerText()).toBe(
      'Left out',
    );
    await card().getByText('See the questions as a learner does').click();
    await card().getByRole('radio', { name: 'Mizuho' }).waitFor();
    await card().getByRole('button', { name: 'Cancel' }).click();
  });

  it('are read when they are dropped on another page', async () => {
    await goTo(app.page, 'statistics');
    const dropped = await app.page.evaluateHandle(
      (text) => {
        const carried = new DataTransfer();
        carried.items.add(new File([text], 'dropped.gift', { type: 'text/plain' }));
        return carried;
      },
      gift('What was dropped?').replaceAll('-one', '-dropped'),
    );
    for (const event of ['dragenter', 'dragover', 'drop'])
      await app.page.locator('main').dispatchEvent(event, { dataTransfer: dropped });
    await card().getByRole('heading', { name: 'dropped.gift' }).waitFor();
    await card().getByText('2 questions come through').waitFor();
    await card().getByRole('button', { name: 'Cancel' }).click();
  });

  it('are laid out for paper, the key apart', async () => {
    await packs().getByRole('link', { name: 'Print…' }).click();
    await main().getByRole('heading', { name: 'Key' }).waitFor();
    await main().getByText('What does TPP stand for?').waitFor();
    await main().getByRole('radio', { name: 'Flash cards' }).check();
    expect(await main().locator('.face:not(.empty)').count()).toBe(4);
    // Paper is white, whatever the screen is.
    await app.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await app.page.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    const colours = await app.page.evaluate(() => {
      const number = document.querySelector('.face .number')!;
      return [document.documentElement, number].map((one) => {
        const { colorScheme, color } = getComputedStyle(one);
        return `${colorScheme} ${color}`;
      });
    });
    // Ink of the light theme, soft and plain.
    expect(colours).toEqual(['light rgb(16, 32, 44)', 'light rgb(70, 88, 99)']);
    await app.page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });
});
