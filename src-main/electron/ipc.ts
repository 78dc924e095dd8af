import { callNames, channelOf, type CallName, type NoticeName } from '@core/host/channels';
import { calls, type NoticeOf, type ReplyOf, type RequestOf } from '@core/host/port';

/** What the host does for each call of the page. */
export type CallHandlers = {
  [Name in CallName]: (request: RequestOf<Name>) => Promise<ReplyOf<Name>>;
};

/** The part of a frame that says whose it is; null once the frame is gone. */
export type SenderFrame = { url: string; parent: unknown } | null;

/** The part of Electron's `ipcMain` that is used. */
export interface CallRegistry {
  handle(
    channel: string,
    answer: (event: { senderFrame: SenderFrame }, request: unknown) => Promise<unknown>,
  ): void;
}

/** @param owns whether a frame with this address is the app's own page. */
export function answerCalls(
  registry: CallRegistry,
  handlers: CallHandlers,
  owns: (address: string) => boolean,
): void {
  for (const name of callNames) {
    registry.handle(channelOf(name), async ({ senderFrame }, request) => {
      if (!isOwnPage(senderFrame, owns)) {
        throw new Error(`Refused ${name}: it does not come from the page of this app.`);
      }
      return answer(name, handlers, request);
    });
  }
}

async function answer<Name extends CallName>(
  name: Name,
  handlers: CallHandlers,
  request: unknown,
): Promise<ReplyOf<Name>> {
  const parsed = calls[name].request.safeParse(request);
  if (!parsed.success) throw new Error(`Refused ${name}: the request is not what it takes.`);
  return handlers[name](parsed.data as RequestOf<Name>);
}

/** The top frame of our page: not a frame inside it, not a page that took its place. */
function isOwnPage(frame: SenderFrame, owns: (address: string) => boolean): boolean {
  return frame !== null && frame.parent === null && owns(frame.url);
}

/** The part of a window's contents that is used. */
export interface NoticeReceiver {
  send(channel: string, notice: unknown): void;
}

export function sendNotice<Name extends NoticeName>(
  receiver: NoticeReceiver,
  name: Name,
  notice: NoticeOf<Name>,
): void {
  receiver.send(channelOf(name), notice);
}
