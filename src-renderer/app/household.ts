import type { HostDescription, HostPort } from '@core/host/port';
import type { LearnerRow } from '../storage/database';
import type { Storage } from '../storage/storage';
import type { LearnerMemory } from './learner-memory.svelte';

/** Everyone's data on this machine, as far as copying, backing up and syncing need it. */
export interface Household {
  readonly host: HostPort;
  readonly description: HostDescription;
  readonly storage: Storage;
  readonly learners: readonly LearnerRow[];
  /** Whether a learner is open; `memory` is that learner's. */
  readonly isOpen: boolean;
  readonly memory: LearnerMemory;
  /** Takes up what was written beside the open memory. */
  reread(): Promise<void>;
}
