import type { EntityManager } from 'typeorm';

declare const brand: unique symbol;

/** An open transaction. Only Database.transaction makes one, so a write outside a transaction does not compile. */
export type Tx = EntityManager & { readonly [brand]: 'Tx' };

const waiting = new WeakMap<EntityManager, (() => void)[]>();

/** Makes a Tx of the manager of a transaction that has just begun. */
export function openTx(manager: EntityManager): Tx {
  waiting.set(manager, []);
  return manager as Tx;
}

/** Runs `callback` once, after the COMMIT; never when the transaction rolls back. */
export function afterCommit(tx: Tx, callback: () => void): void {
  const callbacks = waiting.get(tx);
  if (callbacks && !callbacks.includes(callback)) callbacks.push(callback);
}

export function runAfterCommit(tx: Tx): void {
  const callbacks = waiting.get(tx) ?? [];
  waiting.delete(tx);
  for (const callback of callbacks) callback();
}
