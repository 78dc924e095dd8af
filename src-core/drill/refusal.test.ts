import { expect, it } from 'vitest';
import { drillMessages } from '@core/messages/rooms/drill';
import { refusalCodes } from './refusal';

it('has words for every refusal, and no others', () => {
  const said = Object.keys(drillMessages).filter((key) => key.startsWith('drill.refused.'));
  expect(said.sort()).toEqual(refusalCodes.map((code) => `drill.refused.${code}`).sort());
});
