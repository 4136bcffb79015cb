/** Now, as a port: demo data and tests bring a clock of their own. */
export type Clock = () => Date;

/** The injection token of the clock. */
export const CLOCK = Symbol('clock');

export const systemClock: Clock = () => new Date();
