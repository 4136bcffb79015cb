import { FAULT_SENTENCES } from '@einkanal/domain/intake/fault-sentences';

/** What a sender can be told before its submission is looked at. */
export const SENDER_PROBLEMS = {
  'token-missing': {
    status: 401,
    de: 'Es fehlt der Kopf „Authorization: Bearer …“ mit einem Token Ihres Anmeldedienstes.',
    en: 'The header “Authorization: Bearer …” with a token of your identity provider is missing.',
  },
  'token-invalid': {
    status: 401,
    de: 'Das Token gilt hier nicht. Prüfen Sie Aussteller, Empfänger (aud), Typ und Signatur, und holen Sie ein neues.',
    en: 'The token is not valid here. Check issuer, audience, type and signature, and get a new one.',
  },
  'token-expired': {
    status: 401,
    de: 'Das Token ist abgelaufen. Holen Sie ein neues.',
    en: 'The token has expired. Get a new one.',
  },
  'token-not-yet-valid': {
    status: 401,
    de: 'Das Token gilt noch nicht. Prüfen Sie die Uhren des Ausstellers und des Absenders.',
    en: 'The token is not valid yet. Check the clocks of issuer and sender.',
  },
  'scope-missing': {
    status: 403,
    de: 'Dem Token fehlt der Bereich, der unter scope steht. Lassen Sie ihn für Ihren Zugang freischalten.',
    en: 'The token lacks the scope that stands under scope. Have it granted to your client.',
  },
  'too-many-requests': {
    status: 429,
    de: 'Das sind mehr Anfragen, als für Ihren Zugang vereinbart sind. Senden Sie nach der Zeit in Retry-After weiter.',
    en: 'These are more requests than agreed for your client. Go on after the time in Retry-After.',
  },
  'message-content-type': {
    status: 415,
    de: 'Eine Nachricht des Standards kommt als application/xml, eine je Anfrage.',
    en: 'A message of the standard comes as application/xml, one in each request.',
  },
  'submission-too-large': { status: 413, ...FAULT_SENTENCES['submission-too-large'] },
  'submission-invalid': {
    status: 422,
    de: 'Der Antrag kann so nicht verarbeitet werden. Was zu ändern ist, steht an jeder Stelle unter errors.',
    en: 'The submission cannot be processed as sent. What to change stands at each place under errors.',
  },
  'temporarily-unavailable': {
    status: 503,
    de: 'Gerade kann nichts angenommen werden. Senden Sie dasselbe mit demselben Schlüssel später noch einmal.',
    en: 'Nothing can be accepted right now. Send the same with the same key again later.',
  },
} as const;
