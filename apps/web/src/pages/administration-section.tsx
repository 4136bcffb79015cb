import type { Administration } from '../api/messages.js';
import { ChangeList } from '../features/office/change-list.js';
import { GatewayFacts } from '../features/office/gateway-facts.js';
import { GatewayForm } from '../features/office/gateway-form.js';
import { GroupRoles } from '../features/office/group-roles.js';
import { RulesView } from '../features/office/rules-view.js';
import { SettingsFacts } from '../features/office/settings-facts.js';
import { SettingsForm } from '../features/office/settings-form.js';
import { TargetConnections } from '../features/office/target-connections.js';
import { TerritoryForm } from '../features/office/territory-form.js';
import styles from './administration-page.module.css';
import { AdministrationTeams } from './administration-teams.js';

export const SECTIONS = ['teams', 'groups', 'territory', 'settings', 'rules', 'targets', 'gateway', 'changes'] as const;
export type Section = (typeof SECTIONS)[number];

type Props = { section: Section; teamId: string | null; administration: Administration; mayChange: boolean };

/** The part of the administration that was chosen. */
export function AdministrationSection({ section, teamId, administration, mayChange }: Props) {
  if (section === 'teams')
    return <AdministrationTeams administration={administration} teamId={teamId} mayChange={mayChange} />;
  return <div className={styles.scroller}>{contentOf()}</div>;

  function contentOf() {
    switch (section) {
      case 'groups':
        return <GroupRoles administration={administration} mayChange={mayChange} />;
      case 'territory':
        return <TerritoryForm territory={administration.territory} mayChange={mayChange} />;
      case 'settings':
        return mayChange ? (
          <SettingsForm settings={administration.settings} />
        ) : (
          <SettingsFacts settings={administration.settings} />
        );
      case 'rules':
        return <RulesView teams={administration.teams} />;
      case 'targets':
        return <TargetConnections mayChange={mayChange} />;
      case 'gateway':
        return mayChange ? (
          <GatewayForm settings={administration.settings} />
        ) : (
          <GatewayFacts settings={administration.settings} />
        );
      case 'changes':
        return <ChangeList />;
      case 'teams':
        return null;
    }
  }
}
