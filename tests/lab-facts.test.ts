import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { chips } from '@core/licence/chips/index';
import { factsOfChip } from '@core/licence/chips/facts';
import { factsOfVersion } from '../src-renderer/pages/lab/facts';

const known = new Set(
  readdirSync('content').flatMap((pack) =>
    (parse(readFileSync(path.join('content', pack, 'facts.yaml'), 'utf8')) as { id: string }[]).map(
      ({ id }) => id,
    ),
  ),
);

it('names facts of the course alone, for versions and for chips of the list', () => {
  const named = [...Object.values(factsOfVersion), ...Object.values(factsOfChip)].flat();
  expect(named.filter((id) => !known.has(id))).toEqual([]);
  const listed = chips.map(({ name }) => name);
  expect(Object.keys(factsOfChip).filter((name) => !listed.includes(name))).toEqual([]);
});
