/**
 * What every answer with a page, script or style carries, in the window and in the browser alike.
 * Nothing may come from elsewhere, no inline script or style runs, no other page may frame or open
 * this one (W3C CSP 3; Fetch: CORP; HTML: COOP).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const siteHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** `exchange.worker.ts` as it is built: the one script that needs SQLite, which is WebAssembly. */
const exchangeWorker = /^\/assets\/exchange\.worker-[\w-]+\.js$/;

/**
 * A worker is under the policy its own script came with, not its page's (CSP 3 §4.2; HTML, "run a
 * worker"). So WebAssembly is allowed there and nowhere else; the worker has no DOM, no styles and
 * no pictures to allow.
 */
const exchangeWorkerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
].join('; ');

/** The headers of the file at `address` (a path, as it was sent). */
export const headersFor = (address: string): Readonly<Record<string, string>> =>
  exchangeWorker.test(address)
    ? { ...siteHeaders, 'content-security-policy': exchangeWorkerPolicy }
    : siteHeaders;
