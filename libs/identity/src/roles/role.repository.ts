import { Injectable } from '@nestjs/common';
import { privilegedRoles, type Role } from '@onderling/contracts';
import { Clock, DomainError, isDuplicate, newId, type Tx } from '@onderling/platform';
import { In } from 'typeorm';
import { RoleAssignment } from './role-assignment.entity';

export interface NewRole {
  readonly personId: string;
  readonly role: Role;
  /** Null for the platform. */
  readonly organisationId: string | null;
  readonly grantedBy: string | null;
}

/** Writes of roles. */
@Injectable()
export class RoleRepository {
  constructor(private readonly clock: Clock) {}

  /** Stores a role that lasts from now on; `role-exists` when the person has it already. */
  async insert(tx: Tx, given: NewRole): Promise<string> {
    const id = newId();
    try {
      await this.insertMany(tx, [{ id, ...given }]);
    } catch (error) {
      if (isDuplicate(error, 'ux_identity_role_assignment_active')) throw new DomainError('role-exists');
      throw error;
    }
    return id;
  }

  /** Stores many at once; their ids are the caller's. */
  async insertMany(tx: Tx, given: readonly (NewRole & { readonly id: string })[]): Promise<void> {
    const grantedAt = this.clock.now();
    await tx.insert(
      RoleAssignment,
      given.map((role) => ({ ...role, scope: role.organisationId ?? 'platform', grantedAt, active: 1 as const })),
    );
  }

  /** Does this person hold a role, for the platform or the present body, that opens only with a second factor? */
  async holdsPrivileged(tx: Tx, { id, organisationId }: { id: string; organisationId: string }): Promise<boolean> {
    return tx.existsBy(RoleAssignment, {
      personId: id,
      role: In([...privilegedRoles]),
      scope: In([organisationId, 'platform']),
      active: 1,
    });
  }

  /** The lasting assignment of that person, or `not-found`. */
  async getActive(tx: Tx, id: string, personId: string): Promise<RoleAssignment> {
    const assignment = await tx.findOneBy(RoleAssignment, { id, personId, active: 1 });
    if (!assignment) throw new DomainError('not-found');
    return assignment;
  }

  /**
   * Locks all lasting assignments of a role for a body, so that two administrators who end each other's role at the same
   * moment wait here for one another; returns those whose holder is active.
   */
  async lockHolders(tx: Tx, { role, scope }: Pick<RoleAssignment, 'role' | 'scope'>): Promise<string[]> {
    await tx.query(
      `SELECT id FROM identity_role_assignment WHERE scope = ? AND role = ? AND active = 1 ORDER BY id FOR UPDATE`,
      [scope, role],
    );
    const rows = await tx.query<{ id: string }[]>(
      `SELECT r.id FROM identity_role_assignment r JOIN identity_person p ON p.id = r.person_id
       WHERE r.scope = ? AND r.role = ? AND r.active = 1 AND p.state = 'active' ORDER BY r.id`,
      [scope, role],
    );
    return rows.map(({ id }) => id);
  }

  /** What somebody holds now, for any body and for the platform. */
  listActive(tx: Tx, personId: string): Promise<RoleAssignment[]> {
    return tx.find(RoleAssignment, { where: { personId, active: 1 }, order: { id: 'ASC' } });
  }

  /** Ends an assignment; the row stays as history. */
  async end(tx: Tx, id: string, endedBy: string | null): Promise<void> {
    await tx.update(RoleAssignment, { id }, { active: null, endedAt: this.clock.now(), endedBy });
  }
}
