import type { Text } from '@core/language';
import { inBoth } from '@core/questions/draft';
import { product } from '../decimal';
import { totalProcessingPerformance, type ChipFigures, type NumberFormat } from '../figures';
import { withSeparators } from '../shown-value';

/** Data sheets count floating-point operations in TFLOPS and integer ones in TOPS. */
const unitOf = ({ bits }: NumberFormat) => (bits >= 16 ? 'TFLOPS' : 'TOPS');

export function throughputOf(format: NumberFormat): string {
  return `${withSeparators(format.denseTops)} ${unitOf(format)}`;
}

/** "620 TOPS at 8 bits and 248 TFLOPS at 16 bits"; the sentence around it says that they are dense. */
export function formatsOf({ formats }: Pick<ChipFigures, 'formats'>): Text {
  return {
    en: listed(formats.map((format) => `${throughputOf(format)} at ${format.bits} bits`)),
    ja: formats
      .map((format) => `${format.bits}ビットで${withSeparators(format.denseTops)}${unitOf(format)}`)
      .join('、'),
  };
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The format whose throughput × bit length is the TPP. */
export function decidingFormat(figures: ChipFigures): NumberFormat {
  const tpp = totalProcessingPerformance(figures);
  const deciding = figures.formats.find(({ denseTops, bits }) => product(denseTops, bits) === tpp);
  if (deciding === undefined) throw new RangeError('A chip without number formats has no TPP');
  return deciding;
}

export const productOf = ({ denseTops, bits }: NumberFormat) => product(denseTops, bits);

/** "620 × 8 = 4,960" */
export function multiplication(format: NumberFormat): Text {
  const [tops, tpp] = [format.denseTops, productOf(format)].map(withSeparators);
  return inBoth((language) =>
    language === 'en' ? `${tops} × ${format.bits} = ${tpp}` : `${tops}×${format.bits}＝${tpp}`,
  );
}

/** "a data-centre chip", 「データセンター用チップ」 */
export function market({ dataCentre }: ChipFigures): Text {
  return dataCentre
    ? { en: 'a data-centre chip', ja: 'データセンター用チップ' }
    : {
        en: 'a graphics card that is neither designed nor marketed for data centres',
        ja: 'データセンター用に設計も販売もされていないグラフィックスカード',
      };
}
