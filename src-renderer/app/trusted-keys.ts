import { z } from 'zod';
import type { PackSignature } from '@core/exchange/exchange';
import { machine, type Storage } from '../storage/storage';

const setting = 'trusted-keys';
const trustedSchema = z.array(z.strictObject({ key: z.string(), signer: z.string() }));

/** The keys whose signatures the person trusts, by what the signers called themselves. */
export async function readTrusted(storage: Storage): Promise<PackSignature[]> {
  return trustedSchema.safeParse(await storage.setting(machine, setting)).data ?? [];
}

export async function trust(storage: Storage, { key, signer }: PackSignature): Promise<void> {
  const others = (await readTrusted(storage)).filter((one) => one.key !== key);
  await storage.saveSetting(machine, setting, [...others, { key, signer }]);
}

export async function distrust(storage: Storage, key: string): Promise<void> {
  const others = (await readTrusted(storage)).filter((one) => one.key !== key);
  await storage.saveSetting(machine, setting, others);
}
