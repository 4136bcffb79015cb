/** What the shipped rules call a team. An office names its teams as it likes and says which one is meant. */
export const TEAM_CODES = [
  'STUDY',
  'WORK',
  'FAMILY',
  'PROTECTION',
  'SETTLEMENT',
  'EU',
  'CERTIFICATES',
  'EMERGENCY',
] as const;
export type TeamCode = (typeof TEAM_CODES)[number];
