/** Where the window's page comes from, and which frames may speak for it. */
export interface PageSource {
  /** What the window loads. */
  address: string;
  /** Whether a frame with this address is the page itself. */
  owns(address: string): boolean;
  /** True only while a development server stands in for the built page. */
  development: boolean;
}

export const appScheme = 'app';
export const appHost = 'chokepoint';
const builtAddress = `${appScheme}://${appHost}/`;

/**
 * The built page under `app://chokepoint/`. In an unpackaged app only, the address the development
 * server leaves in `ELECTRON_RENDERER_URL` takes its place, if it is on this machine.
 */
export function pageSource(packaged: boolean, developmentAddress: string | undefined): PageSource {
  const development = !packaged && isLoopback(developmentAddress);
  const address = development ? new URL(developmentAddress).href : builtAddress;
  const home = new URL(address);
  return {
    address,
    development,
    owns(other) {
      const url = addressIn(other);
      // Custom schemes all have the origin "null", so scheme and host are compared themselves.
      return url !== null && url.protocol === home.protocol && url.host === home.host;
    },
  };
}

/** Whether going to `target` is no more than a reload of the page. */
export function isReload(source: PageSource, target: string): boolean {
  const url = addressIn(target);
  return url !== null && source.owns(target) && url.pathname === new URL(source.address).pathname;
}

function isLoopback(address: string | undefined): address is string {
  const url = address === undefined ? null : addressIn(address);
  return url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

function addressIn(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
