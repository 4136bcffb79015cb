import { binary, boolean, code, elements, many, plain, text, xa } from './structure.js';

/** The order of elements is that of the standard; a choice is the list of what may be chosen. */
export const partialDate = elements(plain('jahrMonatTag', text), plain('jahrMonat', text), plain('jahr', text));
const birthDate = elements(plain('teilbekanntesDatum', partialDate), plain('unbekannt', boolean));
export const generalName = elements(plain('name', text), plain('nichtVorhanden', boolean));
export const state = elements(
  xa('staatsangehoerigkeit', code('staatsangehoerigkeit')),
  xa('staatsgebiet', code('staatsgebiete')),
);
export const sex = elements(xa('geschlecht', code('geschlecht')));
export const birth = elements(
  xa('geburtsort', elements(xa('ort', text), xa('unbekannt', boolean))),
  xa('geburtsortStaat', state),
  xa('tagDerGeburt', birthDate),
  xa('geburtsortbezirk', text),
);
export const addressLines = [
  plain('hausnummer', text),
  plain('hausnummerBuchstabeZusatzziffer', text),
  plain('postleitzahl', text),
  plain('stockwerkswohnungsnummer', text),
  plain('strasse', text),
  plain('teilnummerDerHausnummer', text),
  plain('wohnort', text),
  plain('wohnortFruehererGemeindename', text),
  plain('wohnungsinhaber', text),
  plain('zusatzangaben', text),
];
export const buildingAddress = elements(
  ...addressLines,
  plain(
    'hausnummern.bis',
    elements(
      plain('hausnummer.bis', text),
      plain('hausnummerbuchstabezusatzziffer.bis', text),
      plain('teilnummerderhausnummer.bis', text),
    ),
  ),
);
export const mailboxAddress = elements(plain('postfach', text), plain('wohnort', text), plain('postleitzahl', text));
export const communication = elements(
  plain('kanal', code('erreichbarkeit')),
  plain('kennung', text),
  plain('zusatz', text),
);
export const document = elements(xa('dokument', binary), xa('dokumententyp', code('dokumentformat')));
export const documentOrReference = [
  xa('dokumentOderReferenz', elements(xa('dokument', binary), xa('dokumentuuid', text))),
  xa('dokumententyp', code('dokumentformat')),
  xa('dateiname', text),
];

const postalAddress = elements(plain('gebaeude', buildingAddress), plain('postfach', mailboxAddress));
const party = [
  plain('verzeichnisdienst', code('verzeichnisdienst')),
  plain('kennung', text),
  plain('name', text),
  many(plain('erreichbarkeit', communication)),
];
/** The head of every message, before the body. */
export const HEAD = [
  plain(
    'nachrichtenkopf.g2g',
    elements(
      plain(
        'identifikation.nachricht',
        elements(
          plain('nachrichtenUUID', text),
          plain('nachrichtentyp', code('nachrichtentyp')),
          plain('erstellungszeitpunkt', text),
        ),
      ),
      plain('leser', elements(...party)),
      plain('autor', elements(...party)),
    ),
  ),
  plain('anschrift.leser', postalAddress),
  plain('anschrift.autor', postalAddress),
];
