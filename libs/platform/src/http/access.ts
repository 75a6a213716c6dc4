import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@onderling/contracts';

export const allowedPermission = 'onderling:permission';
export const publicRoute = 'onderling:public';

/** Who may call the route at all; `authorise` in the service decides about the object. Every route has this or Public. */
export function Allow(permission: Permission): MethodDecorator {
  return SetMetadata(allowedPermission, permission);
}

/** Anyone may call the route, signed in or not. */
export function Public(): MethodDecorator {
  return SetMetadata(publicRoute, true);
}

/** What a route's method declares about its callers, for guards and tests. */
export function accessOf(method: object): { permission?: Permission; public: boolean } {
  return {
    permission: Reflect.getMetadata(allowedPermission, method) as Permission | undefined,
    public: Reflect.getMetadata(publicRoute, method) === true,
  };
}
