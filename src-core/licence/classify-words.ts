import type { Fault } from '@core/fault';
import { licenceMessages } from '@core/messages/rooms/licence';
import type { ClassifyReport, ReportStep } from './classify-command';
import { shownValue, withSeparators } from './shown-value';

type Key = keyof typeof licenceMessages;

/** The English of a message; the command line speaks English only. */
function say(key: Key, values: Record<string, string> = {}): string {
  return licenceMessages[key].en.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A report for reading, in lines. */
export function reportInWords(report: ClassifyReport): string {
  const { rule } = report;
  const heading =
    rule.version === null ? `before ${rule.asked}` : say(`licence.version.${rule.version}.title`);
  const lines = [
    `${report.name}: ${heading}${rule.cite === null ? '' : ` (${rule.cite})`}`,
    '',
    `  ${verdict(report)}`,
    `  ${say('licence.quantity.tpp')}: ${figure(report.tpp)}`,
    `  ${say('licence.quantity.performanceDensity')}: ${figure(report.performanceDensity)}`,
    ...limitLines(report),
    '',
    ...report.steps.map(stepLine),
    '',
    ...report.notes,
    ...(report.paragraph === 'none' ? [say('licence.paragraph.none.note')] : []),
    say('licence.disclaimer'),
  ];
  return `${lines.join('\n')}\n`;
}

function verdict(report: ClassifyReport): string {
  if (report.note2) return say('licence.paragraph.note2');
  if (report.paragraph !== 'undecided') return say(`licence.paragraph.${report.paragraph}`);
  const missing = report.missing.map((name) => say(`licence.figure.${name}`)).join(', ');
  return say('licence.paragraph.undecided.note', { missing });
}

function limitLines({ withinLimits, withinLimitsReason }: ClassifyReport): string[] {
  if (withinLimitsReason === 'version-without-limits') return [];
  const reason =
    withinLimitsReason === null ? '' : ` ${say(`licence.limits.reason.${withinLimitsReason}`)}`;
  return [`  ${say(`licence.limits.within.${withinLimits}`)}.${reason}`.replace('..', '.')];
}

const figure = (value: number | null) =>
  value === null ? say('licence.value.null') : shownValue(value);

function stepLine(step: ReportStep): string {
  const limit =
    typeof step.threshold === 'number' ? withSeparators(step.threshold) : String(step.threshold);
  const test = say(`licence.test.${step.test}`, { threshold: limit });
  return `  [${say(`licence.holds.${step.holds}`)}] ${test}${valueOf(step)}  (${step.cite})`;
}

/** The value a step compared. Questions of yes or no are answered by "met" and "not met". */
function valueOf({ value, threshold, direction }: ReportStep): string {
  if (typeof value === 'boolean' || typeof threshold === 'boolean') return '';
  if (value === null) return `: ${say('licence.value.null')}`;
  if (typeof value === 'string' || typeof threshold === 'string') return `: ${value}`;
  return `: ${shownValue(value, { direction, threshold })}`;
}

/** A fault as one line: where, what, what to do. */
export function faultInWords({ place, line, message, remedy }: Fault): string {
  return `${place}${line === undefined ? '' : `:${line}`}: ${message} ${remedy}\n`;
}
