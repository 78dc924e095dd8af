/**
 * Writes the parts of a pack as JSON Schema to `docs/schema`, from the schemas the app itself checks
 * with. Run it after one of them changed, and commit what it writes; `tests/json-schemas.sweep.test.ts`
 * notices where that was forgotten.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemaOf, schemaNames } from '@core/content/json-schemas';
import prettier from 'prettier';

await mkdir('docs/schema', { recursive: true });
for (const name of schemaNames) {
  const file = `docs/schema/${name}.schema.json`;
  const style = await prettier.resolveConfig(file);
  const text = await prettier.format(JSON.stringify(jsonSchemaOf(name)), {
    ...style,
    parser: 'json',
  });
  await writeFile(file, text);
}
