import { Module } from '@nestjs/common';
import { RoutingModule } from '../routing/routing.module.js';
import { CaseworkController } from './casework.controller.js';
import { CaseworkService } from './casework.service.js';
import { WithdrawalService } from './withdrawal.service.js';

/** Stage *casework*: what a team does with a case until its result. */
@Module({
  imports: [RoutingModule],
  controllers: [CaseworkController],
  providers: [CaseworkService, WithdrawalService],
})
export class CaseworkModule {}
