/**
 * The way that an application takes through the office, in order of flow. Lint, the architecture test, the API's
 * modules and the web's navigation read this list; a stage may read what stands before it, never what comes after.
 */
export const STAGES = ['intake', 'assessment', 'import', 'inbox', 'routing', 'casework', 'steering'] as const;

export type Stage = (typeof STAGES)[number];
