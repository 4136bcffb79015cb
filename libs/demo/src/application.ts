import type { AddressContent } from '@einkanal/domain/intake/submission';
import { berlin } from './arrivals.js';
import type { Role } from './cast.js';
import { addDays, type Day } from './day.js';
import type { DemoApplication, DemoOffice } from './demo-application.js';
import { attach, type PaperToAttach } from './files/attach.js';
import { contentOf, withoutGaps } from './content.js';
import type { Matter, Story } from './matters/matter.js';
import { originOf } from './people/origin.js';
import { drawPerson, type Age, type Person } from './people/person.js';
import { drawPlace } from './places/place.js';
import { portalOf } from './portal.js';
import { chance, type Chance } from './random.js';

/** An application with what the follow-ups need to know about it. */
export type Sent = {
  application: DemoApplication;
  story: Story;
  matter: Matter;
  office: DemoOffice;
  withheld: PaperToAttach[];
};

export type Draft = { seed: string; role: Role; matter: Matter; office: DemoOffice; receivedAt: Date; today: Day };

/** Who it is, where she lives, when her title ends. */
export function tellStory({ seed, role, matter, office, receivedAt, today }: Draft): Story {
  const own = chance(seed);
  const { day: on } = berlin(receivedAt);
  return {
    chance: own.branch('story'),
    person: castPerson(own.branch('person'), role, matter, on),
    address: castAddress(own.branch('place'), role, matter, office.abhKennung),
    on,
    titleEndsOn: role.traits.find(({ titleEndsOn }) => titleEndsOn)?.titleEndsOn?.(on, today) ?? drawTitleEnd(own, on),
    officeName: office.name,
  };
}

/** Makes the whole application of a role: what the person sends and what she forgets. */
export function writeApplication(draft: Draft): Sent {
  const { seed, role, matter, office, receivedAt } = draft;
  const own = chance(seed);
  const story = tellStory(draft);
  const composition = matter.compose(story);
  const papers = role.traits.reduce<readonly PaperToAttach[]>(
    (kept, trait) => trait.papers?.(kept, story) ?? kept,
    composition.papers,
  );
  const withheld = composition.papers.filter(
    (paper) => paper.needed !== false && !papers.some(({ slot }) => slot === paper.slot),
  );
  const portal = portalOf(own.branch('portal'), office, receivedAt);
  const plain = contentOf(story, matter, composition, office, receivedAt);
  const content = role.traits.reduce((text, trait) => trait.content?.(text, story, receivedAt) ?? text, {
    ...portal.section,
    ...plain,
  });
  const { entries, files } = attach(own.branch('files'), [...portal.papers(content), ...papers], seed, receivedAt);
  return {
    application: {
      abhKennung: office.abhKennung,
      clientId: portal.clientId,
      idempotencyKey: portal.idempotencyKey,
      receivedAt,
      content: withoutGaps({ ...content, attachments: entries }),
      files,
      traits: role.traits.map(({ name }) => name),
    },
    story,
    matter,
    office,
    withheld,
  };
}

function castPerson(own: Chance, { origin, traits }: Role, matter: Matter, on: Day): Person {
  const known = Object.assign({}, ...traits.map((trait) => trait.known?.(own, on) ?? {})) as Partial<Person>;
  const age: Age = traits.some(({ name }) => name === 'unaccompanied-minor') ? [15, 16] : matter.age;
  const drawn = drawPerson(own, originOf(origin ?? own.weigh(matter.origins)), age, on, {
    ...(own.happens(matter.married ?? 0) && { maritalStatus: 'VH' }),
    ...known,
  });
  return traits.reduce((person, trait) => trait.person?.(person, on) ?? person, drawn);
}

function castAddress(own: Chance, role: Role, matter: Matter, abhKennung: string): AddressContent {
  const kind =
    role.place ?? own.weigh([...matter.places, ['ODD_NUMBER', 0.5], ['OTHER_OFFICE', 0.6]] as Matter['places']);
  return role.traits.reduce(
    (address, trait) => trait.address?.(address, own) ?? address,
    drawPlace(own, abhKennung, kind),
  );
}

/** Most people apply one to three months before the end, some far too late. */
function drawTitleEnd(own: Chance, on: Day): Day {
  const [low, high] = own.weigh<readonly [number, number]>([
    [[15, 45], 40],
    [[46, 90], 42],
    [[91, 150], 10],
    [[4, 14], 5],
    [[-24, -1], 3],
  ]);
  return addDays(on, own.between(low, high));
}
