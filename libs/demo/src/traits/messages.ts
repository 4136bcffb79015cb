import { SPECIAL_MESSAGES } from '../messages/later-messages.js';
import { addDays } from '../day.js';
import type { Trait } from './trait.js';

function writes(name: string, message: string): Trait {
  return { name, content: (content) => ({ ...content, message }) };
}

export const PASTED = writes('pasted-control-characters', SPECIAL_MESSAGES.pasted);
export const LONG_LETTER = writes('long-message', SPECIAL_MESSAGES.long);
export const MOVING = writes('writes-of-moving', SPECIAL_MESSAGES.moving);
export const VIOLENCE = writes('writes-of-protection', SPECIAL_MESSAGES.violence);

export const ILL: Trait = {
  name: 'health-in-free-text',
  content: (content) => ({
    ...content,
    message: SPECIAL_MESSAGES.ill,
    health: { text: 'Dialyse, Ausnahme vom Sprachnachweis' },
  }),
};
export const CONVICTED: Trait = {
  name: 'conviction-declared',
  content: (content) => ({
    ...content,
    convictions: { declared: true, text: 'Geldstrafe 2022, Fahren ohne Fahrschein' },
  }),
};

function pressing(name: string, kind: string, message: string, text: string): Trait {
  return { name, arrival: 'LATE', content: (content) => ({ ...content, message, urgency: { kind, text } }) };
}
export const DETENTION = pressing(
  'emergency-detention',
  'DETENTION',
  SPECIAL_MESSAGES.detention,
  'Abschiebehaft, Termin morgen',
);
export const FUNERAL = pressing('emergency-travel', 'TRAVEL', SPECIAL_MESSAGES.travel, 'Beerdigung des Vaters');
const JOB = pressing('emergency-job', 'JOB', SPECIAL_MESSAGES.jobLoss, 'Arbeitsbeginn am Montag');
export const JOB_AT_RISK: Trait = {
  ...JOB,
  content: (content, story, receivedAt) => ({
    ...content,
    ...JOB.content?.(content, story, receivedAt),
    employment: { ...content.employment, start: addDays(story.on, 5), end: undefined },
  }),
};
