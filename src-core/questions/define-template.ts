import { factIdSchema, lessonIdSchema, type Level, type Topic } from '@core/content/schema';
import type { Text } from '@core/language';
import { createRandom, type Random } from '@core/random';
import type { Draft } from './draft';
import { questionSchema } from './registry';
import type { QuestionTemplate } from './template';

export interface TemplatePlan {
  /** Begins with `gen-`. */
  id: string;
  skill: Text;
  topic: Topic;
  level: Level;
  lesson: string;
  /** The facts every question rests on; a draft may name further ones. */
  facts: readonly string[];
  draw(random: Random): Draft;
}

/** Makes a template of a plan: seeds the draw, adds the head and parses what was drawn. */
export function defineTemplate(plan: TemplatePlan): QuestionTemplate {
  const { id, skill, topic, level } = plan;
  const lesson = lessonIdSchema.parse(plan.lesson);
  const facts = plan.facts.map((fact) => factIdSchema.parse(fact));
  return {
    id,
    skill,
    topic,
    level,
    lesson,
    facts,
    generate(seed) {
      const { facts: further = [], ...body } = plan.draw(createRandom(`${id}/${seed}`));
      const resting = [...new Set([...facts, ...further])];
      return questionSchema.parse({
        ...body,
        id: `${id}-${seed}`,
        topic,
        level,
        lesson,
        facts: resting,
      });
    },
  };
}

/** Far more draws than any condition here should need: one that is never met is a mistake. */
const patience = 10_000;

/** Draws again until the condition holds. */
export function drawWhere<Drawn>(draw: () => Drawn, holds: (drawn: Drawn) => boolean): Drawn {
  for (let attempt = 0; attempt < patience; attempt += 1) {
    const drawn = draw();
    if (holds(drawn)) return drawn;
  }
  throw new RangeError('Nothing drawn met the condition');
}
