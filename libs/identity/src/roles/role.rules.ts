import type { Role } from '@onderling/contracts';

/** Roles without whose last holder a body, or the platform, could not help itself any more. */
export const lastOneStays: readonly Role[] = ['organisation-administrator', 'platform-steward'];

/** May this assignment end, given the assignments of the same role and body whose holders are active? */
export const mayEnd = (assignment: { id: string; role: Role }, holders: readonly string[]): boolean =>
  !lastOneStays.includes(assignment.role) || holders.some((id) => id !== assignment.id);
