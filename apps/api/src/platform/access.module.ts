import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { HealthController } from './health.controller.js';
import { IdentityProvider } from './identity-provider.js';
import { PermissionGuard } from './permission.guard.js';
import { Notifications } from './notifications.js';
import { Readiness } from './readiness.service.js';
import { RouteAccessCheck } from './route-access.js';
import { SessionService } from './session.service.js';

/** What stands before every route: sessions, the identity provider, the guard that asks the matrix, health. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController],
  providers: [
    Notifications,
    Readiness,
    SessionService,
    IdentityProvider,
    RouteAccessCheck,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [SessionService, IdentityProvider, Notifications],
})
export class AccessModule {}
