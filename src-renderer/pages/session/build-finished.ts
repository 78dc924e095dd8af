import { confidences, type Answer, type Confidence, type RecordId } from '@core/review/answer-log';
import { isRight } from '@core/review/rating';
import type { Session } from '@core/review/session';

export interface ConfidenceRow {
  confidence: Confidence;
  answers: number;
  right: number;
}

/** The answers of a session, whether they still count or not. */
export const answersGiven = (session: Session): Set<RecordId> =>
  new Set(session.turns.flatMap((turn) => (turn.type === 'answered' ? [turn.record] : [])));

/** How often each degree of confidence was right; degrees never said are left out. */
export function buildConfidence(
  answers: readonly Pick<Answer, 'confidence' | 'score'>[],
): ConfidenceRow[] {
  return confidences
    .map((confidence) => {
      const said = answers.filter((answer) => answer.confidence === confidence);
      return {
        confidence,
        answers: said.length,
        right: said.filter(({ score }) => isRight(score)).length,
      };
    })
    .filter((row) => row.answers > 0);
}
