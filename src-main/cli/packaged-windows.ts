import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { bad, type Result } from '@core/fault';
import { parseMarketPack, type MarketPack } from '@core/market/windows';

/** Two folders up from the source of the command line and from its built file alike. */
const folder = path.resolve(__dirname, '../../content/market-reactions');

/** The windows and events that ship with the app. */
export async function packagedWindows(): Promise<Result<MarketPack>> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  try {
    return parseMarketPack(
      JSON.parse(await read('windows.json')),
      parse(await read('events.yaml')),
    );
  } catch (error) {
    return bad({
      code: 'market.pack-missing',
      place: folder,
      message: error instanceof Error ? error.message : String(error),
      remedy: 'Install Chokepoint again, or give your own table with --prices.',
    });
  }
}
