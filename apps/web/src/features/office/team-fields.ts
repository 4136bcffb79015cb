import type { TeamCode } from '@einkanal/domain/office/team';
import { useTranslation } from 'react-i18next';

export const LONGEST_NAME = 80;

/** The teams of the rules to choose from, and none of them. */
export function useCodeOptions(codes: readonly TeamCode[]): { value: TeamCode | ''; label: string }[] {
  const { t } = useTranslation();
  return [
    { value: '', label: t('administration.team.noCode') },
    ...codes.map((value) => ({ value, label: t(`administration.team.codes.${value}`) })),
  ];
}
