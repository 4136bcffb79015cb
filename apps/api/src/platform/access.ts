import { SetMetadata } from '@nestjs/common';
import type { Action } from '@einkanal/domain/office/permission';

/** Who may call a route. Every route says so; one that does not keeps the process from starting. */
export type Access = { kind: 'public' } | { kind: 'machine' } | { kind: 'person'; action: Action };

/** The metadata key under which a handler carries its `Access`. */
export const ACCESS = 'einkanal:access';

/** Everybody, without signing in. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);

/** Senders with a client token; `MachineTokenGuard` checks it. */
export const Machine = () => SetMetadata(ACCESS, { kind: 'machine' } satisfies Access);

/** Signed-in people to whom the permission matrix grants the action. */
export const Permission = (action: Action) => SetMetadata(ACCESS, { kind: 'person', action } satisfies Access);
