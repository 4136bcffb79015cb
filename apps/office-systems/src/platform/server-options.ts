/** For every server: a body with a key that nobody knows is refused, not silently cut. */
export const SERVER_OPTIONS = { ajv: { customOptions: { removeAdditional: false } } } as const;
