import type { ChartTable } from '@core/chart/chart-table';
import { chips, figuresOf } from '@core/licence/chips/index';
import { classify } from '@core/licence/classify';
import type { Criterion } from '@core/licence/criteria';
import type { ChipFigures } from '@core/licence/figures';
import type { RuleVersion } from '@core/licence/rule-versions';
import { shownValue } from '@core/licence/shown-value';
import type { Preferences } from '../../app/preferences.svelte';
import { outcomeOf, type Lab } from './build-lab';
import { outcomeWords } from './step-words';

type Say = Preferences['t'];

const number = (
  t: Say,
  value: number | null,
  against?: Pick<Criterion, 'direction'> & { threshold: number },
) => ({
  shown: value === null ? t('licence.value.null') : shownValue(value, against),
  value,
});

/** Every chip of the list under one version, and the person's own before them. */
export function chipsTable(t: Say, version: RuleVersion, own: ChipFigures | null): ChartTable {
  const limits = version.limits !== null;
  const row = (figures: ChipFigures, name: string, source: string) => {
    const found = classify(figures, version);
    return [
      name,
      number(t, found.tpp),
      number(t, found.performanceDensity),
      number(t, figures.ioGBps),
      number(t, figures.memoryGBps),
      outcomeWords(t, outcomeOf(found)),
      ...(limits ? [t(`licence.limits.within.${found.limits.within}`)] : []),
      source,
    ];
  };
  return {
    columns: [
      t('lab.column.chip'),
      t('lab.column.tpp'),
      t('lab.column.density'),
      t('lab.column.io'),
      t('lab.column.memory'),
      t('lab.column.paragraph'),
      ...(limits ? [t('lab.column.limits')] : []),
      t('lab.column.source'),
    ],
    rows: [
      ...(own === null ? [] : [row(own, t('lab.ownChip'), '–')]),
      ...chips.map((chip) =>
        row(
          figuresOf(chip),
          chip.name,
          `${chip.source} (${t(`licence.confidence.${chip.confidence}`)})`,
        ),
      ),
    ],
  };
}

/** One chip under every version. */
export function historyTable(
  t: Say,
  lab: Lab,
  period: (spans: RuleVersion['inText']) => string,
): ChartTable {
  return {
    columns: [
      t('lab.column.version'),
      t('lab.column.paragraph'),
      t('lab.inText'),
      t('lab.enforced'),
      t('lab.column.source'),
    ],
    rows: lab.history.map(({ version, classification }) => [
      t(`licence.version.${version.id}.title`),
      outcomeWords(t, outcomeOf(classification)),
      period(version.inText),
      period(version.enforced),
      version.source.cite,
    ]),
  };
}
