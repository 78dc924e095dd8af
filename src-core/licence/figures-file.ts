import { bad, good, type Fault, type Result } from '@core/fault';
import { jsonPlaces } from '@core/json-places';
import { chipFiguresSchema, numberFormatSchema, type ChipFigures } from './figures';

export interface FiguresFile {
  figures: ChipFigures;
  /** Fields that mean nothing here and were not used: a misspelt name would end up so. */
  unused: string[];
}

/**
 * Reads the JSON text of a chip's figures. A figure left out counts as unknown (`null`); a figure of
 * the wrong kind is a fault with its line.
 */
export function readFigures(text: string, place: string): Result<FiguresFile> {
  const places = jsonPlaces(text);
  if (!places.ok) {
    return bad({
      code: 'figures-json',
      place,
      line: places.line,
      message: `This is not JSON: ${places.found} is not expected here.`,
      remedy:
        'Put names and texts in double quotes and a comma between members, none after the last.',
    });
  }
  const value: unknown = JSON.parse(text);
  const parsed = chipFiguresSchema.safeParse(value);
  if (parsed.success) return good({ figures: parsed.data, unused: unusedFields(value) });
  return bad(
    ...parsed.error.issues.map((issue): Fault => ({
      code: 'figures-field',
      place,
      line: places.lineOf(issue.path),
      message: `${pathText(issue.path) || 'the document'}: ${issue.message}.`,
      remedy: remedyFor(issue.path),
    })),
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

const shapes: Record<string, string> = {
  name: 'Give the chip a name, as text.',
  formats:
    'Give a list of {"name": "FP8", "denseTops": 1979, "bits": 8}; an empty list for memory on its own.',
  denseTops: 'Give dense TOPS (halve figures that assume sparsity) as a number, 0 or more.',
  bits: 'Give the bit length as a whole number, such as 8 or 16.',
  dieAreaMm2: 'Give the logic die area in mm², above 0, or null if it is unknown.',
  ioGBps:
    'Give the speed of all inputs and outputs in both directions in GB/s, or null if unknown.',
  memoryGBps: 'Give the total memory bandwidth in GB/s, or null if it is unknown.',
  hbmPackageAreaMm2: 'Give the area of the memory package in mm², above 0, or null.',
  dataCentre: 'Give true if it is designed or marketed for data centres, else false.',
};

function remedyFor(path: readonly PropertyKey[]): string {
  const field = path.findLast((part) => typeof part === 'string') as string | undefined;
  return (
    shapes[field ?? ''] ??
    `Give one JSON object with ${Object.keys(chipFiguresSchema.shape).join(', ')}.`
  );
}

function unusedFields(value: unknown): string[] {
  const chip = value as { formats: Record<string, unknown>[] };
  const known = Object.keys(chipFiguresSchema.shape);
  const knownOfFormat = Object.keys(numberFormatSchema.shape);
  return [
    ...Object.keys(chip).filter((key) => !known.includes(key)),
    ...chip.formats.flatMap((format, index) =>
      Object.keys(format)
        .filter((key) => !knownOfFormat.includes(key))
        .map((key) => `formats[${index}].${key}`),
    ),
  ];
}
