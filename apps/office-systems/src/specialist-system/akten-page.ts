import { html, type Html } from '../platform/html.js';
import { renderPage } from '../platform/page.js';
import type { Akte, KeptFollowing } from './aktenregister.js';
import { RETURN_MESSAGES } from './return-message.js';

const LONGEST_LIST = 200;
const moment = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'medium',
  timeStyle: 'medium',
});

const sizes = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

function documentsOf({ embeddedDocuments, announcedPackages, files = [] }: Akte): Html {
  const inside = `${embeddedDocuments} in der Nachricht`;
  if (files.length === 0) return html`${inside}`;
  const packages = announcedPackages === 1 ? 'einem Paket' : `${announcedPackages} Paketen`;
  return html`${inside}, ${files.length} in ${packages}:
    <ul>
      ${files.map(({ name, sizeBytes }) => html`<li>${name} (${sizes.format(sizeBytes / 1_000_000)} MB)</li>`)}
    </ul>`;
}

function followingRow({ type, text, documents, takenInAt }: KeptFollowing): Html {
  const what = type === '130103' ? 'Antwort auf Rückfrage' : 'Rücknahme durch die antragstellende Person';
  return html`<li>
    ${what}, <time datetime="${takenInAt}">${moment.format(new Date(takenInAt))}</time>${
      text === null ? null : html`: ${text}`
    }${documents.length === 0 ? null : html` (${documents.join(', ')})`}
  </li>`;
}

function followingOf({ following = [] }: Akte): Html | null {
  return following.length === 0
    ? null
    : html`<ul>
        ${following.map(followingRow)}
      </ul>`;
}

/** Has the office answer the application. */
function answerForm({ aktenzeichen }: Akte): Html {
  const id = (name: string) => `${name}-${aktenzeichen}`;
  const types = Object.entries(RETURN_MESSAGES).map(
    ([type, { name }]) => html`<option value="${type}">${name} (${type})</option>`,
  );
  return html`<details>
    <summary>Rückmeldung senden<span class="visually-hidden"> zu ${aktenzeichen}</span></summary>
    <form method="post" action="/akten/${encodeURIComponent(aktenzeichen)}/rueckmeldungen">
      <p>
        <label for="${id('type')}">Nachricht</label>
        <select id="${id('type')}" name="type">
          ${types}
        </select>
      </p>
      <p><label for="${id('text')}">Text, oder zuständige Behörde</label><input id="${id('text')}" name="text" /></p>
      <p><label for="${id('day')}">Frist oder Tag</label><input id="${id('day')}" name="day" type="date" /></p>
      <button class="primary">Senden</button>
    </form>
  </details>`;
}

function row(akte: Akte, canAnswer: boolean): Html {
  return html`<tr>
    <th scope="row" class="number">${akte.aktenzeichen}</th>
    <td class="number">${akte.antragsidentifikation}</td>
    <td>${akte.applicantName}${akte.isTest ? html` <small>(Testnachricht)</small>` : null}</td>
    <td class="number">${akte.office}</td>
    <td><time datetime="${akte.takenInAt}">${moment.format(new Date(akte.takenInAt))}</time></td>
    <td>${documentsOf(akte)}${followingOf(akte)}</td>
    <td>
      <a href="/akten/${encodeURIComponent(akte.aktenzeichen)}/nachricht.xml"
        >Nachricht (XML)<span class="visually-hidden"> zu ${akte.aktenzeichen}</span></a
      >
      ${canAnswer ? answerForm(akte) : null}
    </td>
  </tr>`;
}

function table(akten: Akte[], canAnswer: boolean): Html {
  const shown = akten.slice(0, LONGEST_LIST);
  const rest = akten.length - shown.length;
  return html`<div class="card" role="region" aria-label="Akten" tabindex="0">
    <table>
      <caption>
        ${akten.length === 1 ? '1 Akte' : `${akten.length} Akten`}, die neueste
        zuerst${rest > 0 ? `; die ältesten ${rest} werden nicht gezeigt` : null}
      </caption>
      <thead>
        <tr>
          <th scope="col">Aktenzeichen</th>
          <th scope="col">Antrag</th>
          <th scope="col">Person</th>
          <th scope="col">Behörde</th>
          <th scope="col">Übernommen</th>
          <th scope="col">Unterlagen</th>
          <th scope="col">Original</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((akte) => row(akte, canAnswer))}
      </tbody>
    </table>
  </div>`;
}

/** What the specialist system holds, for people; `term` is what they searched for. */
export function renderAktenPage(akten: Akte[], term: string, canAnswer: boolean): string {
  const found =
    akten.length > 0
      ? table(akten, canAnswer)
      : html`<p>${term === '' ? 'Noch ist kein Antrag eingegangen.' : `Zu „${term}“ gibt es hier keine Akte.`}</p>`;
  const body = html`<form class="search" role="search" method="get" action="/">
      <div>
        <label for="q">Vorgangsnummer, Aktenzeichen oder Name</label
        ><input id="q" name="q" type="search" value="${term}" />
      </div>
      <button class="primary">Suchen</button>
    </form>
    ${found}`;
  return renderPage({ system: 'Fachverfahren (Nachbildung)', title: 'Akten', body });
}
