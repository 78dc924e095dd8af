import type { QuestionTemplate } from '@core/questions/template';
import { classify2022 } from './classify-2022';
import { cut2022 } from './cut-2022';
import { densityEdge } from './density-edge';
import { densityFromDatasheet } from './density-from-datasheet';
import { orderByTpp } from './order-by-tpp';
import { stayUnder2023 } from './stay-under-2023';
import { tppFromDatasheet } from './tpp-from-datasheet';
import { tppFromSparse } from './tpp-from-sparse';
import { wrongStep2022 } from './wrong-step-2022';

/** The arithmetic of the chip rules, with chips that are drawn; the key is the engine's. */
export const licenceTemplates: readonly QuestionTemplate[] = [
  tppFromDatasheet,
  tppFromSparse,
  orderByTpp,
  densityFromDatasheet,
  densityEdge,
  classify2022,
  cut2022,
  wrongStep2022,
  stayUnder2023,
];
