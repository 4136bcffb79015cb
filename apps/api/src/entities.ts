import { CaseEventEntity } from './case-file/case-event.entity.js';
import { CaseFileEntity } from './case-file/case-file.entity.js';
import { OutboxEntity } from './platform/outbox.entity.js';

/** Every entity of every stage: one DataSource serves them all. */
export const ENTITIES: (abstract new (...args: never[]) => object)[] = [OutboxEntity, CaseFileEntity, CaseEventEntity];
