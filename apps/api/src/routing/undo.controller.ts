import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandDone, PathId } from '../case-file/command.dto.js';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { UndoService } from './undo.service.js';

@Controller('api/v1/undo')
export class UndoController {
  constructor(private readonly undoing: UndoService) {}

  /** Takes a command of one's own back: within the undo time, or on the same day while nobody has opened the case. */
  @Post(':commandId')
  @HttpCode(200)
  @Permission('command.undo')
  @Answers(CommandDone)
  undo(@Param('commandId', { schema: PathId }) commandId: string, @CurrentUser() person: SignedInPerson) {
    return this.undoing.undo(person, commandId);
  }
}
