import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type {
  ApplicationToTransfer,
  BlockedApplication,
  ReadyApplication,
  SpecialistOutcome,
  SpecialistSystem,
} from '../specialist-system.port.js';
import { TargetFault } from '../target-fault.js';
import { callTarget, readText } from './target-http.js';
import { MessageSettings } from './xauslaender-26.11/message-settings.js';

/** The connection: where messages go, and what their head says. */
export const XauslaenderHttpSettings = z.object({
  url: z.url(),
  timeoutMs: z.int().min(1_000).default(30_000),
  message: MessageSettings,
});
export type XauslaenderHttpSettings = z.infer<typeof XauslaenderHttpSettings>;
