import { externalAddress } from '@core/host/external-address';

/**
 * The page with the published versions, or null in a build nobody published. It is set when the app
 * is built (`MAIN_VITE_RELEASES`): whoever publishes a build names their own page, and no build
 * sends a person to a stranger's. The app itself never looks there; a person does, when they ask.
 */
export const releasesAddress: string | null = pageFrom(
  import.meta.env['MAIN_VITE_RELEASES'] as unknown,
);

/** Only an address the app would open anyway. */
export function pageFrom(set: unknown): string | null {
  const address = typeof set === 'string' ? externalAddress(set) : null;
  return address?.ok ? address.value : null;
}
