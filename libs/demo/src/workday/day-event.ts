import type { DemoApplication } from '../demo-application.js';

export type Target = 'SPECIALIST_SYSTEM' | 'DMS';

/** What a target does wrong, in the words of the stand-ins' controls. */
export type Fault = { kind: 'slow' | 'down' | 'reject'; times: number; delayMs?: number };

/** What support staff do with the case that is next. */
export type DeskWay = 'ACCEPT' | 'SECOND_LOOK' | 'FOLLOW_UP' | 'EMERGENCY';
/** What caseworkers do with theirs. */
export type TeamWay = 'START' | 'WAIT' | 'NOTE' | 'CLOSE';

export type Happening =
  | { kind: 'arrival'; application: DemoApplication }
  | { kind: 'desk'; who: string; way: DeskWay }
  | { kind: 'team'; who: string; way: TeamWay }
  | { kind: 'fault'; target: Target; fault: Fault }
  | { kind: 'healing'; target: Target };

/** Something that happens at a minute of the working day, counted from its beginning. */
export type DayEvent = Happening & { minute: number };
