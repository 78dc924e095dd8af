import { monotonicFactory } from 'ulid';
import { recordIdSchema, type RecordId } from '@core/review/answer-log';

/** Ids that ascend within one millisecond too, so that undo knows what came last. */
const ascending = monotonicFactory();
export const nextId = (at: number): RecordId => recordIdSchema.parse(ascending(at));
