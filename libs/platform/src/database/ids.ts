import { v7 } from 'uuid';

/** A UUIDv7: unique, and in the order of making, so that primary keys append. */
export function newId(): string {
  return v7();
}
