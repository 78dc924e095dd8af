import type { Result } from '@core/fault';
import type { Site } from './site';
import { headersFor, siteHeaders } from './site-headers';

/** An answer to a request, before it becomes a `Response` in the window or goes out over HTTP. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

function answer(status: number, mediaType: string, body: Buffer, caching: string): Answer {
  return {
    status,
    headers: {
      ...siteHeaders,
      'content-type': mediaType,
      'content-length': String(body.length),
      'cache-control': caching,
    },
    body,
  };
}

export const plainAnswer = (status: number, words: string): Answer =>
  answer(status, 'text/plain; charset=utf-8', Buffer.from(`${words}\n`), 'no-store');

const jsonTextAnswer = (text: string): Answer =>
  answer(200, 'application/json; charset=utf-8', Buffer.from(text), 'no-store');

export const jsonAnswer = (value: unknown): Answer => jsonTextAnswer(JSON.stringify(value));

/** A value that is JSON text already, in the form `jsonAnswer` gives to a result. */
export const resultAnswer = (result: Result<string>): Answer =>
  result.ok ? jsonTextAnswer(`{"ok":true,"value":${result.value}}`) : jsonAnswer(result);

/** For this browser alone, and not asked for again at each step of a drill. */
export const pictureAnswer = (picture: { mediaType: string; bytes: Uint8Array }): Answer =>
  answer(200, picture.mediaType, Buffer.from(picture.bytes), 'private, max-age=3600');

/** For a part of the built page. `address` is the path as it was sent, undecoded. */
export function siteAnswer(site: Site, address: string): Answer {
  const file = site.get(address);
  if (file === undefined) return plainAnswer(404, 'There is nothing at this address.');
  const caching = file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  const found = answer(200, file.mediaType, file.bytes, caching);
  return { ...found, headers: { ...found.headers, ...headersFor(address) } };
}

/** Everything is there to be read; nothing can be sent. */
export const readingMethods: readonly string[] = ['GET', 'HEAD'];

export function methodNotAllowed(): Answer {
  const refused = plainAnswer(405, 'Only GET and HEAD are answered here.');
  return { ...refused, headers: { ...refused.headers, allow: readingMethods.join(', ') } };
}
