import type { QuestionTemplate } from '@core/questions/template';
import { abnormalReturn } from './abnormal-return';
import { annualVolatility } from './annual-volatility';
import { impliedShares } from './implied-shares';
import { indexContribution } from './index-contribution';
import { logReturn } from './log-return';
import { lossInYen } from './loss-in-yen';
import { marketValueLost } from './market-value-lost';
import { recoveryRise } from './recovery-rise';
import { yenReturn } from './yen-return';

/** The arithmetic of market reactions, with real figures. */
export const marketTemplates: readonly QuestionTemplate[] = [
  recoveryRise,
  logReturn,
  marketValueLost,
  impliedShares,
  indexContribution,
  yenReturn,
  lossInYen,
  abnormalReturn,
  annualVolatility,
];
