import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from './access.js';

/** A route that says nothing about who may call it is a hole: the process refuses to start. */
@Injectable()
export class RouteAccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error that names the routes without `@Public`, `@Machine` or `@Permission` */
  onApplicationBootstrap(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype, name }) => {
      const prototype = metatype?.prototype as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((method) => {
          const handler = prototype[method];
          if (!handler || this.reflector.get(METHOD_METADATA, handler) === undefined) return false;
          return this.reflector.get(ACCESS, handler) === undefined;
        })
        .map((method) => `${String(name)}.${method}`);
    });
    if (open.length > 0) throw new Error(`Nobody said who may call ${open.join(', ')}.`);
  }
}
