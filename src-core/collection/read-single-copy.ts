import { z } from 'zod';
import { bad, good, type Result } from '@core/fault';
import type { LearnerId } from '@core/review/answer-log';
import { collectionFault } from './faults';
import { learnerRowSchema, type CollectionContent } from './format';
import { readRecords } from './read-rows';

/** First line of a copy of one learner's records, as version 0.1 saved them. */
const headSchema = z.object({
  format: z.literal('chokepoint-records'),
  version: z.literal(1),
  /** The learner's name. */
  learner: z.string(),
  savedAt: z.string(),
});

/**
 * Reads a copy of one learner's log: a head, then one record a line. It carries no checksum; a
 * line that cannot be read, say the last one of a file cut short, is passed over and named.
 */
export function readSingleCopy(text: string): Result<CollectionContent> {
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split('\n');
  const head = headSchema.safeParse(parseHead(first));
  if (!head.success) return bad({ ...collectionFault('collection-unreadable', ''), line: 1 });
  const { rows: records, damaged } = readRecords(rest.join('\n'), '', 2);
  const owners = [...new Set(records.map(({ learner }) => learner))];
  const learners = owners.map((id: LearnerId) =>
    learnerRowSchema.parse({
      id,
      name: head.data.learner.trim() || id,
      createdAt: records.find(({ learner }) => learner === id)!.at,
      lastSeenAt: records.findLast(({ learner }) => learner === id)!.at,
    }),
  );
  return good({
    created: head.data.savedAt,
    learners,
    records,
    settings: [],
    prices: [],
    packs: [],
    drafts: [],
    damaged,
  });
}

function parseHead(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
