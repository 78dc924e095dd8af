import { describe, expect, it } from 'vitest';
import { DrillDriver, planOf, start } from '@core/drill/drill.fixture';
import type { Text } from '@core/language';
import { translate, type Arguments, type MessageKey } from '@core/messages/catalogue';
import { buildRoomResults } from './build-room-results';

const words = {
  t: <Key extends MessageKey>(key: Key, ...values: Arguments<Key>) =>
    translate('en', key, ...values),
  pick: (text: Text) => text.en,
};
const questions = planOf().questions.filter(({ question }) => question.kind === 'true-false');
const right = questions[0]!.question.kind === 'true-false' && questions[0]!.question.answer;
const said = (answer: boolean, count: number) => ({
  response: { kind: 'true-false' as const, answer },
  count,
});

function drill(): DrillDriver {
  const driver = new DrillDriver({ mode: 'one-screen', questions, timeFactor: null });
  driver.order({ do: 'start' });
  return driver;
}
function answered(driver: DrillDriver, rights: number, wrongs: number): void {
  driver.order({ do: 'take-tally', tally: [said(right, rights), said(!right, wrongs)] });
  driver.order({ do: 'close-answering' });
  driver.order({ do: 'reveal' });
}
const row = (driver: DrillDriver) => buildRoomResults(driver.state, start, words).questions.rows[0];

describe('results of a drill before one screen', () => {
  it('give each question the share that were right and the commonest wrong answer', () => {
    const driver = drill();
    answered(driver, 6, 18);
    expect(row(driver)).toEqual([
      questions[0]!.question.stem.en,
      { value: 24, shown: '24' },
      { value: 0.25, shown: '25%' },
      { value: null, shown: '–' },
      right ? 'False' : 'True',
    ]);
    expect(buildRoomResults(driver.state, start, words).teams).toBeNull();
  });

  it('keep the first answers apart from those of the second showing', () => {
    const driver = drill();
    answered(driver, 5, 15);
    driver.order({ do: 'reask', question: 0 });
    answered(driver, 20, 0);
    expect(row(driver)?.slice(2, 4)).toEqual([
      { value: 0.25, shown: '25%' },
      { value: 1, shown: '100%' },
    ]);
  });

  it('leave out what was not revealed', () => {
    const driver = drill();
    driver.order({ do: 'finish' });
    expect(row(driver)).toBeUndefined();
  });

  it('rank the teams', () => {
    const driver = new DrillDriver({ mode: 'one-screen', questions, timeFactor: null });
    for (const name of ['Kawasaki', 'Dresden']) driver.order({ do: 'add-seat', name });
    driver.order({ do: 'start' });
    const answer = (seat: number, value: boolean) =>
      driver.order({
        do: 'answer-for',
        seat: driver.seat(seat).seat,
        response: { kind: 'true-false', answer: value },
        confidence: null,
      });
    answer(1, !right);
    answer(2, right);
    driver.wait(0);
    driver.order({ do: 'reveal' });
    expect(buildRoomResults(driver.state, start, words).teams?.rows).toEqual([
      ['Dresden', { value: 1, shown: '1' }, { value: 1, shown: '100%' }],
      ['Kawasaki', { value: 2, shown: '2' }, { value: 0, shown: '0%' }],
    ]);
  });
});
