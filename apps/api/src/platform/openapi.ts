import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemView } from './problem.dto.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The description of the API, made from the routes and their schemas. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Einkanal')
    .setDescription('Where every application to an immigration office arrives. For senders and for the office’s page.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'client-token')
    .addCookieAuth('einkanal_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const schemas: Record<string, unknown> = { ...document.components?.schemas };
  withHoistedDefinitions(z.toJSONSchema(ProblemView), schemas);
  for (const route of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = route[method];
      if (!operation) continue;
      operation.security ??= [{ session: [] }];
      operation.responses['default'] ??= {
        description: 'A problem that says what to do',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  document.paths = withHoistedDefinitions(document.paths, schemas) as OpenAPIObject['paths'];
  return { ...document, components: { ...document.components, schemas: schemas as Record<string, never> } };
}

/** The same with every `$defs` of a single schema moved to the schemas of the document, where references find it. */
function withHoistedDefinitions(value: unknown, schemas: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((inner) => withHoistedDefinitions(inner, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const { $defs = {}, ...rest } = value as Record<string, unknown> & { $defs?: Record<string, unknown> };
  for (const [name, definition] of Object.entries($defs)) {
    if (schemas[name] !== undefined) continue;
    // Known before it is walked through: it may refer to itself.
    schemas[name] = {};
    const { id: _name, ...schema } = definition as { id?: string };
    schemas[name] = withHoistedDefinitions(schema, schemas);
  }
  return Object.fromEntries(
    Object.entries(rest).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace('#/$defs/', '#/components/schemas/')]
        : [key, withHoistedDefinitions(inner, schemas)],
    ),
  );
}

/** Puts the description on `/api/docs`, as a page without anything from elsewhere, and on `/api/openapi.json`. */
export function serveApiDescription(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Einkanal API',
  });
}
