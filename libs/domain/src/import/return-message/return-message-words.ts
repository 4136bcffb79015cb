import type { Gebaeudeanschrift } from '../../intake/message/application-message.js';
import type { Label } from '../../intake/vocabulary.js';
import type { Day } from '../../time/working-day.js';
import { stateWords, type ReturnMessage } from './return-message.js';

/** What a return message says, in the parts that a page shows. What it does not say is null. */
export type ReturnMessageWords = {
  text: string | null;
  /** The day until which an answer is asked for. */
  deadline: Day | null;
  /** A code of the list of states; without words where we do not know it. */
  status: { code: string; words: Label | null } | null;
  appointment: { on: Day; from: string; until: string | null; place: string; hint: string | null } | null;
  /** Where an appointment can be chosen. */
  bookingUrl: string | null;
  /** The office that is competent, as it is named. */
  office: string | null;
};

const NOTHING: ReturnMessageWords = {
  ...{ text: null, deadline: null, status: null, appointment: null, bookingUrl: null, office: null },
};

export function wordsOf(message: ReturnMessage): ReturnMessageWords {
  switch (message.type) {
    case '130102':
      return { ...NOTHING, text: stated(message.body.frage), deadline: message.body.fristdatum ?? null };
    case '130104': {
      const { status: code } = message.body;
      return { ...NOTHING, status: { code, words: stateWords(code) } };
    }
    case '130105':
      return {
        ...NOTHING,
        text: stated(message.body.weitereHinweise),
        bookingUrl: webAddress(message.body.onlinevergabe),
        appointment: appointmentOf(message.body),
      };
    case '130107':
      return { ...NOTHING, text: stated(message.body.rueckmeldung) };
    case '130109':
      return { ...NOTHING, text: stated(message.body.hinweis), office: stated(message.body.zustaendigeABH) };
    case '130110':
      return NOTHING;
  }
}

function appointmentOf({
  strukturierteTermininformationen: given,
}: Extract<ReturnMessage, { type: '130105' }>['body']): ReturnMessageWords['appointment'] {
  if (!given) return null;
  const { datum, uhrzeitAb, uhrzeitBis, ort, weitereAngabenZumOrt } = given;
  return {
    on: datum,
    from: uhrzeitAb.slice(0, 5),
    until: uhrzeitBis?.slice(0, 5) ?? null,
    place: placeOf(ort),
    hint: stated(weitereAngabenZumOrt),
  };
}

function placeOf(place: Gebaeudeanschrift): string {
  const { strasse, hausnummer = '', hausnummerBuchstabeZusatzziffer: letter = '', postleitzahl, wohnort } = place;
  const { stockwerkswohnungsnummer: floor, zusatzangaben: addition } = place;
  const line = [strasse, `${hausnummer}${letter}`].filter((part) => part !== '').join(' ');
  return [line, floor, addition, `${postleitzahl} ${wohnort}`]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function stated(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

/** Only what a browser may open as a page; anything else stays in the original. */
function webAddress(text: string | undefined): string | null {
  const address = stated(text);
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
