import type { Media } from '@core/exchange/exchange';

const mediaTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** An address the page can draw a picture from, until it is released. */
export function pictureAddress({ name, bytes }: Media): { address: string; release: () => void } {
  const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  return { address, release: () => URL.revokeObjectURL(address) };
}
