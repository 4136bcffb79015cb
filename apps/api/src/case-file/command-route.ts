import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { Action } from '@einkanal/domain/office/permission';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CommandDone } from './command.dto.js';

/** The folder of the routes that change a case. */
export const CASE_COMMANDS_PATH = 'api/v1/cases/:id/commands';

/** A route that changes a case: `If-Match` says which version the person saw, `Command-Id` makes it repeatable. */
export function Command(name: string, action: Action) {
  return applyDecorators(
    Post(name),
    HttpCode(200),
    Permission(action),
    Answers(CommandDone),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ApiHeader({ name: 'If-Match', required: true, description: 'The version of the case that the person saw.' }),
    ApiHeader({ name: 'Command-Id', required: true, description: 'A UUID; the same again gets the same answer.' }),
  );
}
