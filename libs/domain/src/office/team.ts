import { z } from 'zod';

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

/** A team's name as people write it; blanks around it do not count. */
export const TeamName = z.string().trim().min(1).max(80);
