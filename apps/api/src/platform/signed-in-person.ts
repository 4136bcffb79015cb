import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from '@einkanal/domain/office/role';

/** Who acts: comes from the session, never from a body. */
export type SignedInPerson = {
  userId: string;
  name: string;
  office: { id: string; name: string; abhKennung: string; demo: boolean; state: string };
  roles: Role[];
  preferences: unknown;
  sessionHash: Buffer;
  /** What the person said in `x-reason`, or null. */
  reason: string | null;
};

declare module 'fastify' {
  interface FastifyRequest {
    person?: SignedInPerson;
  }
}

/** The person who called a route with `@Permission`. */
export const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext): SignedInPerson => {
  const { person } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!person) throw new Error('CurrentUser needs a route with @Permission.');
  return person;
});

/** How records name a person who acted. */
export function actorOf(person: Pick<SignedInPerson, 'userId'>): string {
  return `user:${person.userId}`;
}
