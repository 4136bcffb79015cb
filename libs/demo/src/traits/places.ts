import { addDays } from '../day.js';
import { withApplicant, type Trait } from './trait.js';

export const SHORT_POSTCODE: Trait = {
  name: 'postcode-of-four-digits',
  content: (content) =>
    withApplicant(content, { address: { ...content.applicant.address, postalCode: '6911', ags: undefined } }),
};
export const MISSPELT_TOWN: Trait = {
  name: 'town-misspelt',
  content: (content) =>
    withApplicant(content, { address: { ...content.applicant.address, city: 'Heidelbrg', ags: undefined } }),
};

/** Studies in Heidelberg, lives in the district: the Landratsamt is responsible. */
export const LIVES_IN_EPPELHEIM: Trait = {
  name: 'student-in-the-district',
  address: () => ({
    street: 'Schillerstraße',
    houseNumber: '41 b',
    postalCode: '69214',
    city: 'Eppelheim',
    ags: '08226018',
  }),
};

export const HALF_NUMBER: Trait = {
  name: 'house-number-12-1/2',
  address: (address) => ({ ...address, houseNumber: '12 1/2' }),
};
export const OTHER_NAME_AT_DOOR: Trait = {
  name: 'care-of-in-street',
  address: (address) => ({ ...address, street: `c/o Brandt, ${address.street ?? ''}` }),
};

export const MOVES_TO_BERLIN: Trait = {
  name: 'move-planned',
  content: (content, { on }) => ({
    ...content,
    plannedAddress: {
      from: addDays(on, 20),
      street: 'Sonnenallee',
      houseNumber: '212',
      postalCode: '12059',
      city: 'Berlin',
      ags: '11000000',
    },
  }),
};
export const COMES_TO_HEIDELBERG: Trait = {
  name: 'still-abroad',
  content: (content, { on }) => ({
    ...withApplicant(content, { entry: undefined, currentTitle: undefined }),
    plannedAddress: { from: addDays(on, 60), postalCode: '69117', city: 'Heidelberg' },
  }),
};
/** Registered elsewhere: the register lags behind a move. */
export const REGISTERED_ELSEWHERE: Trait = {
  name: 'registered-elsewhere',
  content: (content) =>
    withApplicant(content, {
      registeredAddress: {
        street: 'Großbeerenstraße',
        houseNumber: '88',
        postalCode: '14482',
        city: 'Potsdam',
        ags: '12054000',
      },
    }),
};
export const MUST_LIVE_ELSEWHERE: Trait = {
  name: 'restricted-to-other-place',
  content: (content) => withApplicant(content, { restriction: { kind: 'SECTION_61', place: 'Hannover' } }),
};

export const PROTECTED_ADDRESS: Trait = {
  name: 'address-protected',
  content: (content) => ({ ...content, protection: 'ADDRESS' }),
};
