import { confidences, type Confidence, type LogRecord } from '@core/review/answer-log';
import { isRight } from '@core/review/rating';
import type { Session } from '@core/review/session';
import { standingAnswers } from '@core/review/standing';

export interface ConfidenceRow {
  confidence: Confidence;
  answers: number;
  right: number;
}

/** How often each degree of confidence was right in this session; degrees never said are left out. */
export function buildConfidence(session: Session, records: Iterable<LogRecord>): ConfidenceRow[] {
  const ids = new Set<string>(
    session.turns.flatMap((turn) => (turn.type === 'answered' ? [turn.record] : [])),
  );
  const answers = standingAnswers([...records].filter((record) => ids.has(record.id)));
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
