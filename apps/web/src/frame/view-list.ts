import type { Action } from '@einkanal/domain/office/permission';
import {
  ArrowLeftRight,
  CalendarClock,
  ChartColumn,
  DoorClosed,
  Eye,
  FlaskConical,
  FolderOpen,
  History,
  Inbox,
  MailQuestionMark,
  MapPin,
  PackageOpen,
  Settings2,
  Siren,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { InboxCounts } from '../api/messages.js';

export type ViewName =
  Exclude<keyof InboxCounts, 'attention'> | 'transfers' | 'offered' | 'today' | 'steering' | 'administration';
export type ViewLink = {
  name: ViewName;
  to: string;
  icon: LucideIcon;
  permission: Action;
  /** A count that is no number among others, but asks for somebody. */
  tone?: 'danger' | 'warn';
  /** Stands there only while there is something in it. */
  onlyWithCount?: true;
};

/** The views of the navigation: what waits in triage, whose cases they are, and the pages of the office. */
export const VIEW_GROUPS: readonly { name: 'triage' | 'cases' | 'office'; views: readonly ViewLink[] }[] = [
  {
    name: 'triage',
    views: [
      { name: 'emergencies', to: '/eingang?view=emergencies', icon: Siren, permission: 'case.list', tone: 'danger' },
      { name: 'inbox', to: '/eingang', icon: Inbox, permission: 'case.list' },
      { name: 'jurisdiction', to: '/eingang?view=jurisdiction', icon: MapPin, permission: 'case.list' },
      { name: 'second-look', to: '/eingang?view=second-look', icon: Eye, permission: 'case.list' },
      { name: 'follow-up', to: '/eingang?view=follow-up', icon: CalendarClock, permission: 'case.list' },
      { name: 'transfers', to: '/uebertragungen', icon: ArrowLeftRight, permission: 'transfer.list', tone: 'warn' },
    ],
  },
  {
    name: 'cases',
    views: [
      { name: 'mine', to: '/mine', icon: FolderOpen, permission: 'case.list' },
      { name: 'team', to: '/eingang?view=team', icon: UsersRound, permission: 'case.list' },
      { name: 'today', to: '/heute', icon: History, permission: 'command.undo' },
      { name: 'offered', to: '/abgaben', icon: PackageOpen, permission: 'handover.accept' },
      { name: 'messages', to: '/nachrichten', icon: MailQuestionMark, permission: 'case.route', onlyWithCount: true },
      { name: 'tests', to: '/eingang?view=tests', icon: FlaskConical, permission: 'case.list', onlyWithCount: true },
      { name: 'refusals', to: '/abgewiesen', icon: DoorClosed, permission: 'refusal.list' },
    ],
  },
  {
    name: 'office',
    views: [
      { name: 'steering', to: '/steuerung', icon: ChartColumn, permission: 'steering.view' },
      { name: 'administration', to: '/administration', icon: Settings2, permission: 'administration.read' },
    ],
  },
];

/** Whether an address shows a view: lists of cases share their path and differ in their parameter. */
export function isViewShown(
  { to }: Pick<ViewLink, 'to'>,
  { pathname, search }: { pathname: string; search: string },
): boolean {
  const [path = '', wanted = ''] = to.split('?');
  if (pathname !== path && !pathname.startsWith(`${path}/`)) return false;
  if (path !== '/eingang') return true;
  return (new URLSearchParams(wanted).get('view') ?? 'inbox') === (new URLSearchParams(search).get('view') ?? 'inbox');
}
