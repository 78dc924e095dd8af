import { describe, expect, it } from 'vitest';
import { buildSeatView } from '@core/drill/build-seat-view';
import { DrillDriver } from '@core/drill/drill.fixture';
import type { SeatStage } from '@core/drill/seat-view';
import { rightResponse } from '@core/questions/right-response';
import { sampleQuestions } from '@core/questions/samples';
import { viewQuestion } from '@core/questions/registry';
import { addMisses, maxKept, missesOf, readMisses, writeMisses } from './kept-misses';
import { buildMissesPage } from './misses-page';
import { changeInWords } from './phase-words';
import { responseInWords } from './response-words';
import { seenLines } from './seen-lines';

/** A drill of two questions: one answered right, the other not at all. */
function finished(title = 'Drill') {
  const drill = new DrillDriver({ title });
  drill.join('Aki');
  drill.order({ do: 'start' });
  drill.wait(0);
  drill.answer(1, rightResponse(drill.question()));
  drill.wait(0);
  drill.order({ do: 'reveal' });
  drill.order({ do: 'next-question' });
  drill.wait(0);
  drill.wait(30_000);
  drill.order({ do: 'reveal' });
  drill.order({ do: 'finish' });
  const { stage } = buildSeatView(drill.state, drill.seat(1), drill.now);
  return stage as Extract<SeatStage, { phase: 'finished' }>;
}

describe('misses', () => {
  it('are the questions that were not right, unanswered ones too', () => {
    const { questions } = finished();
    expect(questions).toHaveLength(2);
    const misses = missesOf('D/s1', 'Drill', questions);
    expect(misses.map(({ id }) => id)).toEqual(['D/s1/1']);
    expect(misses[0]!.reviewed.given).toBeNull();
  });

  it('are kept once, the newest first, and not without end', () => {
    const misses = missesOf('D/s1', 'Drill', finished().questions);
    const others = missesOf('E/s1', 'Drill', finished().questions);
    const kept = addMisses(addMisses([], misses), others);
    expect(addMisses(kept, misses).map(({ id }) => id)).toEqual(['E/s1/1', 'D/s1/1']);
    const many = Array.from({ length: 300 }, (_, index) => ({ ...misses[0]!, id: String(index) }));
    expect(addMisses(kept, many)).toHaveLength(maxKept);
  });

  it('come back from the browser as they went in', () => {
    const kept = new Map<string, string>();
    const storage = () =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
      }) as unknown as Storage;
    const misses = missesOf('D/s1', 'Drill', finished().questions);
    expect(writeMisses(misses, storage)).toBe(true);
    expect(readMisses(storage)).toEqual(misses);
    kept.set([...kept.keys()][0]!, '{"broken"');
    expect(readMisses(storage)).toEqual([]);
  });

  it('say that a browser without storage kept nothing', () => {
    const none = () => {
      throw new Error('SecurityError');
    };
    expect(writeMisses([], none)).toBe(false);
    expect(readMisses(none)).toEqual([]);
  });
});

describe('the page of misses', () => {
  it('holds question, answer and explanation in the language asked for', () => {
    const misses = missesOf('D/s1', 'Drill', finished().questions);
    const page = buildMissesPage(misses, 'Drill', 'ja');
    const { question, answer } = misses[0]!.reviewed;
    for (const text of [question.view.stem, answer.reveal.answer, answer.reveal.explanation])
      expect(page).toContain(text!.ja);
    expect(page).toContain('<html lang="ja">');
  });

  it('shows what a title holds as text', () => {
    const title = `<img src=x onerror="alert(1)">&'`;
    const page = buildMissesPage(missesOf('D', title, finished().questions), title, 'en');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
  });
});

describe('a response in words', () => {
  it.each(sampleQuestions.map((question) => [question.kind, question] as const))(
    'says every part of a %s answer',
    (_kind, question) => {
      const response = rightResponse(question);
      for (const language of ['en', 'ja'] as const) {
        const lines = responseInWords(viewQuestion(question, 1), response, language);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.every((line) => line.trim() !== '' && !line.includes('undefined'))).toBe(true);
      }
      const [other] = sampleQuestions.filter(({ kind }) => kind !== question.kind);
      expect(responseInWords(viewQuestion(other!, 1), response, 'en')).toEqual([]);
    },
  );
});

describe('the lines of an unanswered question', () => {
  it('say of the right part that it was not chosen', () => {
    const { reveal } = finished().questions[1]!.answer;
    expect(reveal.lines.some(({ verdict }) => verdict === 'right')).toBe(true);
    expect(seenLines(reveal.lines, false).some(({ verdict }) => verdict === 'right')).toBe(false);
    expect(seenLines(reveal.lines, true)).toEqual(reveal.lines);
  });
});

describe('what is said as views change', () => {
  it('is each phase once, and the pause', () => {
    const drill = new DrillDriver({ readingMs: 5_000 });
    drill.join('Aki');
    const view = () => buildSeatView(drill.state, drill.seat(1), drill.now);
    const said: (string | null)[] = [];
    let before: ReturnType<typeof view> | null = null;
    const look = () => {
      const after = view();
      said.push(changeInWords(before, after));
      before = after;
    };
    look();
    drill.order({ do: 'start' });
    look();
    drill.order({ do: 'pause' });
    look();
    drill.order({ do: 'resume' });
    look();
    drill.wait(5_000);
    look();
    look();
    drill.wait(30_000);
    look();
    expect(said).toEqual([
      'seat.lobbyWait',
      'seat.read',
      'seat.paused',
      'seat.resumed',
      'seat.open',
      null,
      'seat.closedWait',
    ]);
  });
});
