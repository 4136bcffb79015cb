/** Who works in the office. The German names stand in docs/glossary.md. */
export const ROLES = ['INTAKE', 'CASEWORKER', 'TEAM_LEAD', 'OFFICE_MANAGER', 'DESK', 'ADMIN', 'AUDITOR'] as const;

export type Role = (typeof ROLES)[number];
