/** The most that an office can allow a target at once, and in a minute: a slip of the finger shall not drown it. */
export const MOST_IN_FLIGHT = 100;
export const MOST_PER_MINUTE = 6_000;
