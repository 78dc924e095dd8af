import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knownWholes } from '@core/authoring/problem';

/** What schemas of questions say of a whole, read from their source. */
const said = readdirSync('src-core/questions')
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) =>
    [...readFileSync(`src-core/questions/${file}`, 'utf8').matchAll(/message: '([^']+)'/g)].map(
      (match) => match[1]!,
    ),
  );

it('has words in the forms for everything the schemas of questions find wrong', () => {
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((message) => !knownWholes.includes(message))).toEqual([]);
});
