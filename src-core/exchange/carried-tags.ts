import { levelSchema, topicSchema, dateSchema } from '@core/content/schema';
import type { Level, Topic } from '@core/content/schema';
import type { Question } from '@core/questions/registry';

/**
 * What formats have no field for but tags can carry: `topic:rules`, `level:2`, `review-by:2026-01-31`
 * and the like. A tag of another form is somebody else's.
 */
export interface CarriedTags {
  topic?: Topic;
  level?: Level;
  reviewBy?: string;
  keepOrder?: boolean;
  decimals?: number;
  /** The kind it was here, where the file's own kind leaves it open. */
  kind?: 'ordering' | 'cloze' | 'multiple-choice';
  /** How many paragraphs of a gap question come before the sentence with the gap. */
  stemParagraphs?: number;
}

export function writeTags(question: Question, further: CarriedTags = {}): string[] {
  const { topic, level, reviewBy } = question;
  const tags: [string, string | number | null | undefined][] = [
    ['topic', topic === 'own' ? null : topic],
    ['level', level === 1 ? null : level],
    ['review-by', reviewBy],
    ['kind', further.kind],
    ['stem-paragraphs', further.stemParagraphs],
    ['decimals', further.decimals],
    ['keep-order', further.keepOrder ? 'yes' : null],
  ];
  return tags.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}:${value}`],
  );
}

/** Reads tags; those that are not ours come back as `others`. */
export function readTags(tags: readonly string[]): { carried: CarriedTags; others: string[] } {
  const carried: CarriedTags = {};
  const others = tags.filter((tag) => !take(carried, tag.trim()));
  return { carried, others };
}

function take(carried: CarriedTags, tag: string): boolean {
  const [name, value = ''] = tag.split(/:(.*)/s);
  switch (name) {
    case 'topic': {
      const topic = topicSchema.safeParse(value);
      if (topic.success) carried.topic = topic.data;
      return topic.success;
    }
    case 'level': {
      const level = levelSchema.safeParse(Number(value));
      if (level.success) carried.level = level.data;
      return level.success;
    }
    case 'review-by': {
      const date = dateSchema.safeParse(value);
      if (date.success) carried.reviewBy = date.data;
      return date.success;
    }
    case 'keep-order':
      carried.keepOrder = value === 'yes';
      return value === 'yes';
    case 'kind':
      if (value !== 'ordering' && value !== 'cloze' && value !== 'multiple-choice') return false;
      carried.kind = value;
      return true;
    case 'decimals':
      if (!/^[0-6]$/.test(value)) return false;
      carried.decimals = Number(value);
      return true;
    case 'stem-paragraphs':
      if (!/^\d{1,3}$/.test(value)) return false;
      carried.stemParagraphs = Number(value);
      return true;
    default:
      return false;
  }
}
