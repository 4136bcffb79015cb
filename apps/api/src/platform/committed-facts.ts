import type { DataSource, EntityManager } from 'typeorm';

type Listener = (officeId: string) => void;

const listeners = new WeakMap<DataSource, Listener>();

/** Whoever wants to know that facts about cases of an office were committed through this connection. */
export function onFactsCommitted(db: DataSource, listener: Listener): void {
  listeners.set(db, listener);
}

/** Remembers in the running transaction that it wrote a fact. */
export function noteFact(tx: EntityManager): void {
  if (tx.queryRunner) tx.queryRunner.data['wroteFact'] = true;
}

/** Whether the transaction wrote a fact. */
export function wroteFact(tx: EntityManager): boolean {
  return tx.queryRunner?.data['wroteFact'] === true;
}

/** To be called after the commit, never inside the transaction. */
export function tellFactsCommitted(db: DataSource, officeId: string): void {
  listeners.get(db)?.(officeId);
}
