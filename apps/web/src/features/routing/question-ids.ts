/** The ids of the cards that ask something: keys lead there before anything else is decided. */
export const EMERGENCY_QUESTION = 'emergency-question';
export const JURISDICTION_QUESTION = 'jurisdiction-question';
