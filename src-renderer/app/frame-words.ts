import { actionMessages } from '@core/messages/rooms/actions';
import { backupMessages } from '@core/messages/rooms/backups';
import { collectionMessages } from '@core/messages/rooms/collection';
import { courseMessages } from '@core/messages/rooms/course';
import { faultMessages } from '@core/messages/rooms/faults';
import { homeMessages } from '@core/messages/rooms/home';
import { hostFaultMessages } from '@core/messages/rooms/host-faults';
import { learnerMessages } from '@core/messages/rooms/learners';
import { offlineMessages } from '@core/messages/rooms/offline';
import { questionMessages } from '@core/messages/rooms/questions';
import { sessionMessages } from '@core/messages/rooms/session';
import { shellMessages } from '@core/messages/rooms/shell';
import { studyMessages } from '@core/messages/rooms/study';
import { syncMessages } from '@core/messages/rooms/sync';

/** The rooms that what comes with the app itself speaks from: frame, today, lessons, sessions. */
export const frameWords = {
  ...actionMessages,
  ...backupMessages,
  ...collectionMessages,
  ...courseMessages,
  ...faultMessages,
  ...homeMessages,
  ...hostFaultMessages,
  ...learnerMessages,
  ...offlineMessages,
  ...questionMessages,
  ...sessionMessages,
  ...shellMessages,
  ...studyMessages,
  ...syncMessages,
};
