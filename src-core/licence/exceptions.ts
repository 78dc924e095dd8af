import type { Classification } from './classify';
import type { Route } from './case-by-case';
import { diffusion } from './diffusion';
import type { Quantities } from './figures';
import type { IsoDate } from './period';
import { ruleVersion } from './rule-versions';

/** A licence exception that may apply. Each has further conditions that are not figures. */
export interface ExceptionFinding {
  exception: 'NAC' | 'ACA' | 'HBM' | 'LPP';
  /** Days before shipping by which BIS has to be notified; `null` where no notice is asked for. */
  noticeDays: number | null;
  /** `text-only`: it stood in a rule that was never enforced. */
  status: 'possible' | 'text-only';
  cite: string;
}

const noticeDays = 25;
const hbmDensityBelow = 3.3;

/** Until then, NAC covered both the notified and the other destinations (CSMS 61882672). */
const acaSince = ruleVersion('2024-04-04').effective;

/**
 * @param restricted shipped to, or headquartered in, Country Group D:5 or Macau; `null` if unknown.
 */
export function exceptionsFor(
  { paragraph, tpp }: Classification,
  quantities: Quantities,
  shipment: { date: IsoDate; route: Route },
  restricted: boolean | null,
): ExceptionFinding[] {
  const found: ExceptionFinding[] = [];
  const advanced =
    paragraph === '3A090.b' ? quantities.dataCentre : isConsumerPartA(paragraph, tpp, quantities);

  if (advanced && restricted !== null) {
    // Transfers inside a country were never under the notice requirement.
    const notified = restricted && shipment.route !== 'in-country-transfer';
    found.push({
      exception: notified || shipment.date < acaSince ? 'NAC' : 'ACA',
      noticeDays: notified ? noticeDays : null,
      status: 'possible',
      cite: '15 CFR 740.8',
    });
  }
  const density = quantities.memoryBandwidthDensity;
  if (paragraph === '3A090.c' && density !== null && density < hbmDensityBelow) {
    found.push({ exception: 'HBM', noticeDays: null, status: 'possible', cite: '15 CFR 740.25' });
  }
  if (paragraph === '3A090.a' && shipment.date >= ruleVersion('2025-01-13').effective) {
    found.push({ exception: 'LPP', noticeDays: null, status: 'text-only', cite: diffusion.cite });
  }
  return found;
}

function isConsumerPartA(
  paragraph: Classification['paragraph'],
  tpp: number | null,
  { dataCentre }: Quantities,
): boolean {
  return paragraph === '3A090.a' && !dataCentre && tpp !== null && tpp >= 4800;
}
