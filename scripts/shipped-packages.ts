import { readFileSync, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX expression from the package's own manifest; empty where it states none. */
  licence: string;
  folder: string;
}

interface LockEntry {
  version?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

/** Every installed package that is part of what a person gets: dependencies and theirs. */
export function shippedPackages(root: string): ShippedPackage[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  return (
    Object.entries(lock.packages)
      .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
      .map(([place]) => path.join(root, place))
      // The optimizer's library comes as one package a platform; the others are not here.
      .filter((folder) => existsSync(folder))
      .map((folder) => {
        const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
          name: string;
          version: string;
          license?: string | { type?: string };
        };
        const { license } = manifest;
        const licence = typeof license === 'string' ? license : (license?.type ?? '');
        return { name: manifest.name, version: manifest.version, licence, folder };
      })
      .sort((a, b) => a.name.localeCompare(b.name))
  );
}

/** The package's licence as it ships it; null where it has no such file. */
export async function licenceText({ folder }: ShippedPackage): Promise<string | null> {
  const file = (await readdir(folder)).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? null : readFile(path.join(folder, file), 'utf8');
}
