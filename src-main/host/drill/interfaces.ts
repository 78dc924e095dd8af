import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { NetworkInterface } from '@core/host/drill-port';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** IPv4 addresses of this machine: private networks first, this machine alone last. */
export function listInterfaces(found: Interfaces = networkInterfaces()): NetworkInterface[] {
  return Object.entries(found)
    .flatMap(([name, infos]) =>
      (infos ?? [])
        .filter(({ family }) => family === 'IPv4')
        .map(({ address, internal }) => ({ name, address, loopback: internal })),
    )
    .sort((left, right) => rank(left) - rank(right));
}

/** A class is on a private network (RFC 1918); a self-given address (RFC 3927) reaches nobody as a rule. */
function rank({ address, loopback }: NetworkInterface): number {
  if (loopback) return 3;
  if (address.startsWith('169.254.')) return 2;
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 0 : 1;
}
