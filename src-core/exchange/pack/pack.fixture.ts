import type { ExchangePack, ReadOutcome } from '../exchange';
import { testTools } from '../fuzz.fixture';
import { packFormat } from './pack';

export const tools = testTools();
export const write = async (pack: ExchangePack) => (await packFormat.write!(pack, tools)).bytes;
export const read = (bytes: Uint8Array): Promise<ReadOutcome> =>
  packFormat.read({ name: 'set.zip', bytes }, tools);
