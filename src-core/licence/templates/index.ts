import type { QuestionTemplate } from '@core/questions/template';
import { classify2022 } from './classify-2022';
import { classify2023 } from './classify-2023';
import { cut2022 } from './cut-2022';
import { densityEdge } from './density-edge';
import { densityFromDatasheet } from './density-from-datasheet';
import { enoughAlone2023 } from './enough-alone-2023';
import { matchParagraphs2023 } from './match-paragraphs-2023';
import { orderByTpp } from './order-by-tpp';
import { readThrough2023 } from './read-through-2023';
import { stayUnder2023 } from './stay-under-2023';
import { tppFromDatasheet } from './tpp-from-datasheet';
import { tppFromSparse } from './tpp-from-sparse';
import { whatMovedIt } from './what-moved-it';
import { wrongStep2022 } from './wrong-step-2022';
import { wrongStep2023 } from './wrong-step-2023';

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
  readThrough2023,
  classify2023,
  matchParagraphs2023,
  whatMovedIt,
  enoughAlone2023,
  wrongStep2023,
  stayUnder2023,
];
