import { describe, expect, it } from 'vitest';
import { planOf } from '@core/drill/drill.fixture';
import { rightResponse } from '@core/questions/right-response';
import { revealAnswer } from '@core/questions/registry';
import { TestHost } from './drill-host.fixture';

describe('what the screen before the class is given', () => {
  it('holds no answer, reason or source before the reveal, whatever the kind of question', async () => {
    const { questions } = planOf();
    for (const asked of questions) {
      const host = await TestHost.open({ questions: [asked] });
      const shown = async () => JSON.stringify(await host.desk.lookAtProjector(null));
      const { question } = asked;
      const secret = [
        question.explanation!.en,
        ...revealAnswer(question, rightResponse(question)).lines.map(({ why }) => why!.en),
      ];
      for (const order of ['start', 'show-distribution', 'close-answering'] as const) {
        await host.desk.command({ do: order });
        const look = await shown();
        for (const words of secret) expect(look).not.toContain(words);
        expect(look).not.toContain('"right"');
      }
      await host.desk.command({ do: 'reveal' });
      expect(await shown()).toContain(JSON.stringify(question.explanation!.en).slice(1, -1));
      await host.stop();
    }
  });

  it('says what may be ordered, for the presenter’s keys, and nothing twice', async () => {
    const host = await TestHost.open();
    const look = await host.desk.lookAtProjector(null);
    if (look === null || look === 'unchanged') throw new Error('No drill is open');
    expect(look.may).toContain('start');
    expect(look.join).toEqual(host.join);
    expect(await host.desk.lookAtProjector(look.revision)).toBe('unchanged');
    await host.stop();
    expect(await host.desk.lookAtProjector(null)).toBeNull();
  });
});
