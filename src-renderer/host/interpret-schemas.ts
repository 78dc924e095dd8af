import { z } from 'zod';

/**
 * Zod tries whether it may generate code as soon as the first schema is built, and the page's
 * policy (`script-src 'self'`) reports the attempt. So this is imported before any schema.
 */
z.config({ jitless: true });
