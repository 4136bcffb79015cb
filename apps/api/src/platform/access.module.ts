import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { IdentityProvider } from './identity-provider.js';
import { PermissionGuard } from './permission.guard.js';
import { RouteAccessCheck } from './route-access.js';
import { SessionService } from './session.service.js';

/** Who may call what over HTTP: people's sessions, the identity provider, and the guard that asks the matrix. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [SessionService, IdentityProvider, RouteAccessCheck, { provide: APP_GUARD, useClass: PermissionGuard }],
  exports: [SessionService, IdentityProvider],
})
export class AccessModule {}
