import { CaseEventEntity } from './case-file/case-event.entity.js';
import { CaseFileEntity } from './case-file/case-file.entity.js';
import { CommandEntity } from './case-file/command.entity.js';
import { NoteEntity } from './case-file/note.entity.js';
import type { Entities } from './platform/database.module.js';
import { RefusalEntity } from './intake/refusal.entity.js';
import { OutboxEntity } from './platform/outbox.entity.js';

/** Every entity of every stage: one DataSource serves them all. */
export const ENTITIES: Entities = [
  OutboxEntity,
  CaseFileEntity,
  CaseEventEntity,
  CommandEntity,
  NoteEntity,
  RefusalEntity,
];
