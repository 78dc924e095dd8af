import { lineOf, type ReturnModel } from '@core/market/estimation';
import type { EventStudy } from '@core/market/event-study';
import { sayWarning } from './event-study-words';

export type StudySource = 'packaged' | 'prices';

/**
 * The JSON document of `event-study`. Returns, alpha, sigma and standard errors are fractions a day.
 * A window that runs past the data has null figures; r2 is null for models that fit no line.
 */
export function studyDocument(study: EventStudy, source: StudySource) {
  const { fit, estimation } = study;
  return {
    ticker: study.ticker,
    market: study.market,
    date: study.eventDate,
    model: fit.model,
    returns: study.returns,
    source,
    estimation: {
      from: estimation.from,
      to: estimation.to,
      firstDate: estimation.firstDate,
      lastDate: estimation.lastDate,
    },
    n: fit.n,
    ...lineOf(fit),
    sigma: fit.sigma,
    days: study.days.map(({ t, date, ar, se }) => ({ t, date, ar, se })),
    windows: study.windows.map((window) =>
      window.kind === 'measured'
        ? {
            from: window.from,
            to: window.to,
            car: window.car,
            se: window.se,
            t: window.t,
            p: window.p,
          }
        : { from: window.from, to: window.to, car: null, se: null, t: null, p: null },
    ),
    warnings: study.warnings.map(sayWarning),
  };
}

const modelNames: Record<ReturnModel, string> = {
  market: 'market model',
  mean: 'mean-adjusted',
  adjusted: 'market-adjusted',
};

const percent = (value: number, digits = 2) => `${(100 * value).toFixed(digits)}%`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padStart(widths[column]!)).join('  ')}`)
    .join('\n');
}

/** The same study for a reader at a terminal. */
export function studyTable(study: EventStudy, source: StudySource): string {
  const { fit, estimation } = study;
  const { alpha, beta, r2 } = lineOf(fit);
  const span =
    estimation.firstDate === null ? '' : ` (${estimation.firstDate} to ${estimation.lastDate})`;
  const days = study.days.map(({ t, date, ar, se }) => [String(t), date, percent(ar), percent(se)]);
  const windows = study.windows.map((window) => {
    const name = `[${window.from}, ${window.to}]`;
    if (window.kind === 'beyond-data') return [name, 'no data', '', '', ''];
    const { car, se, t, p } = window;
    return [
      name,
      percent(car),
      percent(se),
      t.toFixed(2),
      p < 5e-5 ? p.toExponential(1) : p.toFixed(4),
    ];
  });
  const parts = [
    `${study.ticker} against ${study.market}, event session ${study.eventDate}, ${modelNames[fit.model]}, ${study.returns} returns` +
      (source === 'packaged' ? ' (packaged, rounded to 0.001%)' : ''),
    `Estimation sessions ${estimation.from} to ${estimation.to}${span}: n ${fit.n}, alpha ${percent(alpha, 4)}, beta ${beta.toFixed(3)}, ` +
      `R2 ${r2 === null ? 'none' : r2.toFixed(3)}, sigma ${percent(fit.sigma, 3)}`,
  ];
  if (days.length > 0) parts.push(`\n${table([['t', 'date', 'AR', 'se'], ...days])}`);
  parts.push(`\n${table([['window', 'CAR', 'se', 't', 'p'], ...windows])}`);
  if (study.warnings.length > 0)
    parts.push(`\nWarnings\n${study.warnings.map((one) => `  - ${sayWarning(one)}`).join('\n')}`);
  return parts.join('\n');
}
