/** Every entity of every stage: one DataSource serves them all. */
export const ENTITIES: (abstract new (...args: never[]) => object)[] = [];
