import {
  binary,
  choice,
  code,
  elements,
  many,
  onlyTrue,
  optional,
  plain,
  some,
  text,
  textOf,
  xa,
  type Content,
} from './structure.js';

/** The order of elements is that of the standard. */
export const day = textOf('day');
export const partialDate = choice(
  plain('jahrMonatTag', day),
  plain('jahrMonat', textOf('month')),
  plain('jahr', textOf('year')),
);
const birthDate = choice(plain('teilbekanntesDatum', partialDate), plain('unbekannt', onlyTrue));
export const generalName = choice(plain('name', text), plain('nichtVorhanden', onlyTrue));
export const state = elements(
  xa('staatsangehoerigkeit', code('staatsangehoerigkeit')),
  optional(xa('staatsgebiet', code('staatsgebiete'))),
);
export const sex = elements(optional(xa('geschlecht', code('geschlecht'))));
export const birth = elements(
  xa('geburtsort', choice(xa('ort', text), xa('unbekannt', onlyTrue))),
  optional(xa('geburtsortStaat', state)),
  xa('tagDerGeburt', birthDate),
  optional(xa('geburtsortbezirk', text)),
);
export const addressLines = [
  optional(plain('hausnummer', textOf('house-number'))),
  optional(plain('hausnummerBuchstabeZusatzziffer', textOf('house-number-addition'))),
  plain('postleitzahl', textOf('postal-code')),
  optional(plain('stockwerkswohnungsnummer', textOf('floor-or-flat'))),
  plain('strasse', text),
  optional(plain('teilnummerDerHausnummer', text)),
  plain('wohnort', text),
  optional(plain('wohnortFruehererGemeindename', text)),
  optional(plain('wohnungsinhaber', text)),
  optional(plain('zusatzangaben', text)),
];
export const buildingAddress = elements(
  ...addressLines,
  optional(
    plain(
      'hausnummern.bis',
      elements(
        optional(plain('hausnummer.bis', textOf('house-number'))),
        optional(plain('hausnummerbuchstabezusatzziffer.bis', textOf('house-number-addition'))),
        optional(plain('teilnummerderhausnummer.bis', text)),
      ),
    ),
  ),
);
export const mailboxAddress = elements(
  optional(plain('postfach', text)),
  plain('wohnort', text),
  plain('postleitzahl', textOf('postal-code')),
);
export const communication = elements(
  plain('kanal', code('erreichbarkeit')),
  plain('kennung', text),
  optional(plain('zusatz', text)),
);
export const document = elements(xa('dokument', binary), xa('dokumententyp', code('dokumentformat')));
export const documentOrReference = [
  xa('dokumentOderReferenz', choice(xa('dokument', binary), xa('dokumentuuid', textOf('uuid')))),
  xa('dokumententyp', code('dokumentformat')),
  optional(xa('dateiname', text)),
];

const postalAddress = choice(plain('gebaeude', buildingAddress), plain('postfach', mailboxAddress));
const party = (howToReach: typeof many) =>
  elements(
    plain('verzeichnisdienst', code('verzeichnisdienst')),
    plain('kennung', text),
    plain('name', text),
    howToReach(plain('erreichbarkeit', communication)),
  );
/** Which message of which type, made when; its children have no namespace wherever it stands. */
export const identification: Content = elements(
  plain('nachrichtenUUID', textOf('uuid')),
  plain('nachrichtentyp', code('nachrichtentyp')),
  plain('erstellungszeitpunkt', textOf('instant')),
);
/** The head of every message, before the body. */
export const HEAD = [
  plain(
    'nachrichtenkopf.g2g',
    elements(
      plain('identifikation.nachricht', identification),
      plain('leser', party(many)),
      plain('autor', party(some)),
    ),
  ),
  optional(plain('anschrift.leser', postalAddress)),
  plain('anschrift.autor', postalAddress),
];
