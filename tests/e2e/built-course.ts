import { readFile } from 'node:fs/promises';
import type { Pack } from '@core/content/pack';

/** The questions of the course as it was built, pack by pack. */
export async function builtQuestions(): Promise<Pack['questions']> {
  const read = async <Content>(file: string) =>
    JSON.parse(await readFile(`out/content/${file}.json`, 'utf8')) as Content;
  const index = await read<{ packs: { id: string }[] }>('index');
  const packs = await Promise.all(index.packs.map(({ id }) => read<Pack>(id)));
  return packs.flatMap(({ questions }) => questions);
}
