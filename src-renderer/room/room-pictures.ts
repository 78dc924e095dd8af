import { getContext, setContext } from 'svelte';
import type { DrillPort } from '@core/host/drill-port';

const key = Symbol('room pictures');
type RoomPictures = DrillPort['picture'];

/** For all below: where the pictures of the open drill are asked for. */
export const provideRoomPictures = (find: RoomPictures): RoomPictures => setContext(key, find);
export const useRoomPictures = (): RoomPictures => getContext<RoomPictures>(key);
