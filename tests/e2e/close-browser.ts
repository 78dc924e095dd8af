import { afterAll } from 'vitest';
import { closeSharedBrowser } from './shells';

afterAll(closeSharedBrowser);
