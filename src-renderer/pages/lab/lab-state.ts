import { z } from 'zod';
import type { CaseByCaseAnswers, Route as ShippingRoute } from '@core/licence/case-by-case';
import { chipNamed, figuresOf } from '@core/licence/chips/index';
import { places } from '@core/licence/destinations';
import { chipFiguresSchema, type ChipFigures } from '@core/licence/figures';
import type { IsoDate } from '@core/licence/period';
import { isRuleVersionId, ruleVersion, versionInForce } from '@core/licence/rule-versions';
import type { Fault } from '@core/fault';

/** A place the list of country groups does not hold: its standing is unknown. */
export const otherPlace = 'XX';
export const placeCodes: readonly string[] = [...places.map(({ code }) => code), otherPlace];
export const shippingRoutes = [
  'export-from-us',
  'reexport',
  'in-country-transfer',
] as const satisfies readonly ShippingRoute[];

/** Figures without a product name: no individual notice can name them. */
export type OwnFigures = Omit<ChipFigures, 'name'>;

export type LabChip = { kind: 'listed'; name: string } | { kind: 'own'; figures: OwnFigures };

/** All that a person sets in the lab. Everything shown is computed from it. */
export interface LabState {
  chip: LabChip;
  /** The day asked about; the version in force on it judges. */
  date: IsoDate;
  destination: string;
  headquarters: string;
  route: ShippingRoute;
  answers: CaseByCaseAnswers;
}

export const firstState: LabState = {
  chip: { kind: 'listed', name: 'H20' },
  date: ruleVersion('2023-10-17').effective,
  destination: 'CN',
  headquarters: 'CN',
  route: 'export-from-us',
  answers: { commerciallyAvailableInUs: null, certifiedAndTested: null, shareOfUsTppPercent: null },
};

export const ownName = '–';
/** No figure a chip has comes near; a slip of the keyboard does. */
export const largestFigure = 1e9;
export const mostFormats = 8;

export function figuresIn(chip: LabChip): ChipFigures {
  if (chip.kind === 'own') return { name: ownName, ...chip.figures };
  return figuresOf(chipNamed(chip.name)!);
}

/** Characters that part the fields of an address, and the sign that escapes them. */
const escaped = (text: string) =>
  text.replace(/[%&=:,+]/g, (sign) => encodeURIComponent(sign)).replaceAll(' ', '+');
const unescaped = (text: string) =>
  text.replaceAll('+', ' ').replace(/%(25|26|3D|3A|2C|2B)/gi, decodeURIComponent);

const orUnknown = (figure: number | null) => (figure === null ? 'unknown' : String(figure));
const orNot = (answer: boolean | null) => (answer === null ? 'unknown' : answer ? 'yes' : 'no');

/** The state as the name in an address: `chip=H20&rule=2023-10-17&to=CN&hq=CN`. */
export function writeLabState(state: LabState): string {
  const fields: [string, string][] = [...chipFields(state.chip)];
  const version = versionInForce(state.date);
  fields.push(
    version?.effective === state.date ? ['rule', version.id] : ['on', state.date],
    ['to', state.destination],
    ['hq', state.headquarters],
  );
  const { answers } = state;
  if (state.route !== firstState.route) fields.push(['route', state.route]);
  if (answers.commerciallyAvailableInUs !== null) {
    fields.push(['us-market', orNot(answers.commerciallyAvailableInUs)]);
  }
  if (answers.certifiedAndTested !== null) {
    fields.push(['tested', orNot(answers.certifiedAndTested)]);
  }
  if (answers.shareOfUsTppPercent !== null) {
    fields.push(['share', escaped(String(answers.shareOfUsTppPercent))]);
  }
  return fields.map(([name, value]) => `${name}=${value}`).join('&');
}

function chipFields(chip: LabChip): [string, string][] {
  if (chip.kind === 'listed') return [['chip', escaped(chip.name)]];
  const { figures } = chip;
  const formats = figures.formats.map(({ name, denseTops, bits }) =>
    [name, String(denseTops), String(bits)].map(escaped).join(':'),
  );
  return [
    ['formats', formats.length === 0 ? 'none' : formats.join(',')],
    ['die', escaped(orUnknown(figures.dieAreaMm2))],
    ['io', escaped(orUnknown(figures.ioGBps))],
    ['memory', escaped(orUnknown(figures.memoryGBps))],
    ['hbm', escaped(orUnknown(figures.hbmPackageAreaMm2))],
    ['datacentre', orNot(figures.dataCentre)],
  ];
}

const numberText = z
  .string()
  .regex(/^\d+(\.\d+)?(e[+-]?\d+)?$/i)
  .transform(Number)
  .pipe(z.number().max(largestFigure));
const unknownOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('unknown').transform(() => null), schema]);
const yesOrNo = z.enum(['yes', 'no']).transform((word) => word === 'yes');
const figure = unknownOr(numberText);
const area = unknownOr(numberText.pipe(z.number().positive()));

const formatText = z
  .string()
  .transform((text) => text.split(':').map(unescaped))
  .pipe(z.tuple([z.string(), numberText, numberText]))
  .transform(([name, denseTops, bits]) => ({ name, denseTops, bits }));
const formatsText = z.union([
  z.literal('none').transform(() => []),
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(formatText).max(mostFormats)),
]);

const fieldSchemas = {
  chip: z.string().refine((name) => chipNamed(name) !== null),
  formats: formatsText.pipe(chipFiguresSchema.shape.formats),
  die: area,
  io: figure,
  memory: figure,
  hbm: area,
  datacentre: yesOrNo,
  rule: z.string().refine(isRuleVersionId),
  on: z.iso.date(),
  to: z.enum(placeCodes),
  hq: z.enum(placeCodes),
  route: z.enum(shippingRoutes),
  'us-market': unknownOr(yesOrNo),
  tested: unknownOr(yesOrNo),
  share: unknownOr(numberText),
};
type FieldName = keyof typeof fieldSchemas;
type Fields = { [Name in FieldName]?: z.infer<(typeof fieldSchemas)[Name]> };

const isField = (name: string): name is FieldName => Object.hasOwn(fieldSchemas, name);

export interface ReadState {
  state: LabState;
  /** One where parts of the address say nothing; they stand as at first. */
  fault: Fault | null;
}

/** Reads the name in an address. What cannot be read is named and left as it is at first. */
export function readLabState(text: string | null): ReadState {
  if (text === null || text === '') return { state: firstState, fault: null };
  const fields: Record<string, unknown> = {};
  const bad: string[] = [];
  for (const part of text.split('&')) {
    const cut = part.indexOf('=');
    const name = cut < 0 ? part : part.slice(0, cut);
    const given = part.slice(cut + 1);
    // The parts of `formats` are unescaped once they are apart.
    const value = name === 'formats' ? given : unescaped(given);
    const parsed = cut >= 0 && isField(name) ? fieldSchemas[name].safeParse(value) : null;
    if (parsed?.success) fields[name] = parsed.data;
    else bad.push(part);
  }
  const fault: Fault = {
    code: 'lab-link',
    place: bad.join(', '),
    message: `These parts of the link say nothing here: ${bad.join(', ')}.`,
    remedy: '',
  };
  return { state: stateOf(fields), fault: bad.length === 0 ? null : fault };
}

function stateOf(fields: Fields): LabState {
  const rule = fields.rule;
  return {
    chip: chipOf(fields),
    date:
      rule !== undefined && isRuleVersionId(rule)
        ? ruleVersion(rule).effective
        : (fields.on ?? firstState.date),
    destination: fields.to ?? firstState.destination,
    headquarters: fields.hq ?? firstState.headquarters,
    route: fields.route ?? firstState.route,
    answers: {
      commerciallyAvailableInUs: fields['us-market'] ?? null,
      certifiedAndTested: fields.tested ?? null,
      shareOfUsTppPercent: fields.share ?? null,
    },
  };
}

const ownFields: readonly FieldName[] = ['formats', 'die', 'io', 'memory', 'hbm', 'datacentre'];

function chipOf(fields: Fields): LabChip {
  if (fields.chip !== undefined) return { kind: 'listed', name: fields.chip };
  if (ownFields.every((name) => fields[name] === undefined)) return firstState.chip;
  return {
    kind: 'own',
    figures: {
      formats: fields.formats ?? [],
      dieAreaMm2: fields.die ?? null,
      ioGBps: fields.io ?? null,
      memoryGBps: fields.memory ?? null,
      hbmPackageAreaMm2: fields.hbm ?? null,
      dataCentre: fields.datacentre ?? true,
    },
  };
}

/** The name within a whole link, an address after `#`, or the name itself. */
export function nameInLink(link: string): string {
  const text = link.trim();
  const at = text.lastIndexOf('#/lab/');
  if (at < 0) return text;
  const name = text.slice(at + '#/lab/'.length);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
