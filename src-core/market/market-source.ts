import { parseAt, readYaml } from '@core/content/yaml-source';
import type { Fault } from '@core/fault';
import { jsonPlaces } from '@core/json-places';
import { eventsFileSchema } from './events';
import { flawOfQuestion, predictionsFileSchema } from './prediction-questions';
import { strayWindows, windowsFileSchema, type MarketPack } from './windows';

/** Data a pack carries beside its text: too large for the pack itself, so a page asks for it. */
export interface Attachment {
  /** By which the page asks for it. */
  name: string;
  /** Plain JSON; whoever loads it parses it again. */
  value: unknown;
}

const names = {
  events: 'events.yaml',
  windows: 'windows.json',
  predictions: 'predictions.yaml',
} as const;
export const marketFileNames: readonly string[] = Object.values(names);

const remedy =
  'Bring events.yaml, windows.json and predictions.yaml into line with docs/content-authoring.md.';

/**
 * Reads the market files of a pack as authored, with the line of every fault. A pack without them
 * has no attachments; one with a fault in either has none, so that nothing half-checked ships.
 */
export function readMarketFiles(
  folder: string,
  textOf: (file: string) => string | undefined,
): { attachments: Attachment[]; faults: Fault[] } {
  const [eventsText, windowsText] = [textOf(names.events), textOf(names.windows)];
  const predictionsText = textOf(names.predictions);
  if (eventsText === undefined && windowsText === undefined && predictionsText === undefined)
    return { attachments: [], faults: [] };
  const place = (file: string) => `${folder}/${file}`;
  for (const [text, file, other] of [
    [eventsText, names.events, windowsText === undefined ? names.predictions : names.windows],
    [windowsText, names.windows, names.events],
  ] as const) {
    if (text === undefined) {
      const message = `There is ${other} but no ${file}.`;
      const fault = { code: 'market-file-missing', place: place(file), message, remedy };
      return { attachments: [], faults: [fault] };
    }
  }

  const eventsSource = readYaml(place(names.events), eventsText!);
  const events = parseAt(eventsSource, [], eventsFileSchema);
  const windows = readWindows(place(names.windows), windowsText!);
  const faults = [
    ...eventsSource.faults,
    ...(eventsSource.faults.length > 0 ? [] : events.faults),
    ...windows.faults,
  ];
  if (events.value === null || windows.value === null) return { attachments: [], faults };
  for (const { event, market } of strayWindows(windows.value, events.value.events)) {
    faults.push({
      code: 'window-without-event',
      place: place(names.windows),
      line: windows.lineOf(['events', event, market]),
      message: `${event}, ${market}: there is no such event, or t = 0 is not its first session.`,
      remedy,
    });
  }
  const pack = { events: events.value.events, windows: windows.value };
  const predictions = readPredictions(place(names.predictions), predictionsText, pack);
  faults.push(...predictions.faults);
  return faults.length > 0
    ? { attachments: [], faults }
    : {
        attachments: [
          { name: 'events', value: events.value },
          { name: 'windows', value: windows.value },
          ...predictions.attachments,
        ],
        faults,
      };
}

/** What is asked before an outcome is shown; a pack need not ask anything. */
function readPredictions(
  file: string,
  text: string | undefined,
  pack: MarketPack,
): { attachments: Attachment[]; faults: Fault[] } {
  if (text === undefined) return { attachments: [], faults: [] };
  const source = readYaml(file, text);
  if (source.faults.length > 0) return { attachments: [], faults: source.faults };
  const { value, faults } = parseAt(source, [], predictionsFileSchema);
  if (value === null) return { attachments: [], faults };
  for (const [index, question] of value.predictions.entries()) {
    const flaw = flawOfQuestion(question, pack);
    if (flaw !== null)
      faults.push({
        code: 'prediction-cannot-be-asked',
        place: file,
        line: source.lineOf(['predictions', index]),
        message: `${question.event}: ${flaw}.`,
        remedy,
      });
  }
  return { attachments: [{ name: 'predictions', value }], faults };
}

function readWindows(file: string, text: string) {
  const places = jsonPlaces(text);
  if (!places.ok) {
    const fault: Fault = {
      code: 'json-syntax',
      place: file,
      line: places.line,
      message: `This is not JSON: ${places.found} was not expected here.`,
      remedy: 'Correct the JSON here.',
    };
    return { value: null, faults: [fault], lineOf: () => places.line };
  }
  const parsed = windowsFileSchema.safeParse(JSON.parse(text));
  const faults = (parsed.error?.issues ?? []).map((issue): Fault => ({
    code: 'schema',
    place: file,
    line: places.lineOf(issue.path),
    message: `${issue.path.map(String).join('.')}: ${issue.message}`,
    remedy,
  }));
  return { value: parsed.data ?? null, faults, lineOf: places.lineOf };
}
