/** Sessions counted from the event's, both ends included: t = 0 is the event's session. */
export interface SessionWindow {
  from: number;
  to: number;
}
