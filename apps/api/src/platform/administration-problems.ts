/** Why a change in the administration of an office is refused. */
export const ADMINISTRATION_PROBLEMS = {
  'version-missing': {
    status: 428,
    de: 'Es fehlt der Kopf „If-Match“ mit der Version, die Sie ändern wollen. Laden Sie die Seite neu.',
    en: 'The header “If-Match” with the version that you want to change is missing. Reload the page.',
  },
  'administration-changed': {
    status: 412,
    de: 'Das wurde inzwischen geändert. Ihre Eingaben sind noch da: Vergleichen Sie und speichern Sie noch einmal.',
    en: 'This has been changed meanwhile. Your entries are still here: compare and save again.',
  },
  'team-name-taken': {
    status: 409,
    de: 'Ein Team mit diesem Namen gibt es schon. Wählen Sie einen anderen Namen.',
    en: 'There is a team with this name already. Choose another name.',
  },
  'team-code-taken': {
    status: 409,
    de: 'Die Regeln meinen damit schon ein anderes Team. Nehmen Sie es dort zuerst weg.',
    en: 'The rules mean another team by this already. Take it away there first.',
  },
  'team-has-open-cases': {
    status: 409,
    de: 'In diesem Team liegen noch offene Vorgänge. Geben Sie sie zuerst einem anderen Team.',
    en: 'This team still has open cases. Give them to another team first.',
  },
  'team-has-history': {
    status: 409,
    de: 'Dieses Team steht im Verlauf von Vorgängen und bleibt deshalb bestehen. Setzen Sie es auf inaktiv.',
    en: 'This team stands in the history of cases and therefore stays. Set it inactive.',
  },
  'person-not-of-office': {
    status: 422,
    de: 'Diese Person gehört nicht zu Ihrer Behörde. Sie erscheint hier, sobald sie sich einmal angemeldet hat.',
    en: 'This person does not belong to your office. They appear here once they have signed in.',
  },
  'no-administrator-left': {
    status: 409,
    de: 'Danach könnte hier niemand mehr etwas ändern. Geben Sie zuerst einer anderen Gruppe, zu der jemand gehört, die Rolle Fachadministration.',
    en: 'After this nobody could change anything here. First give the role of administrator to another group that somebody is in.',
  },
} as const;
