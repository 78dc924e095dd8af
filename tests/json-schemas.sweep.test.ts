import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemaOf, schemaNames, type SchemaName } from '@core/content/json-schemas';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const fileOf = (name: SchemaName) => `docs/schema/${name}.schema.json`;
const written = (name: SchemaName): unknown => JSON.parse(readFileSync(fileOf(name), 'utf8'));
const schemaOf = (name: SchemaName) => z.fromJSONSchema(written(name) as never);

/** What authors wrote, unparsed, by the schema it is to fit. */
function authored(name: SchemaName): unknown[] {
  const packs = readdirSync('content').map((pack) => path.join('content', pack));
  const files = packs.flatMap((pack) => {
    if (name === 'pack') return [path.join(pack, 'pack.json')];
    const folder = name === 'questions' ? path.join(pack, name) : pack;
    const fits = (file: string) => name === 'questions' || file === `${name}.yaml`;
    return readdirSync(folder)
      .filter(fits)
      .map((file) => path.join(folder, file));
  });
  return files.map((file) => parse(readFileSync(file, 'utf8')) as unknown);
}

describe('the JSON Schemas of a pack', () => {
  it.each(schemaNames)('%s is what the app checks with (npm run schemas)', (name) => {
    expect(written(name)).toEqual(jsonSchemaOf(name));
  });

  it('are all there are', () => {
    const files = schemaNames.map((name) => path.basename(fileOf(name)));
    expect(readdirSync('docs/schema').sort()).toEqual(files.sort());
  });

  it.each(['pack', 'facts', 'questions', 'glossary', 'claims', 'timeline'] as const)(
    'take what the course has as %s, and nothing of another shape',
    (name) => {
      const schema = schemaOf(name);
      const all = authored(name);
      expect(all.length).toBeGreaterThan(0);
      for (const value of all) {
        expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
        const one = Array.isArray(value) ? (value[0] as object) : (value as object);
        const broken = { ...one, surprise: 1 };
        expect(schema.safeParse(Array.isArray(value) ? [broken] : broken).success).toBe(false);
      }
    },
  );
});
