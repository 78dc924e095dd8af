import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packagedReactions } from '@core/market/packaged-reactions';
import { parseMarketPack } from '@core/market/windows';

const read = (name: string) => readFileSync(`content/market-reactions/${name}`, 'utf8');
const parsed = parseMarketPack(JSON.parse(read('windows.json')), parse(read('events.yaml')));
if (!parsed.ok) throw new Error(parsed.faults[0]!.message);

/** The pack as it ships. */
export const pack = parsed.value;
export const source = packagedReactions(pack);
export const eventOf = (id: string) => pack.events.find((event) => event.id === id)!;
