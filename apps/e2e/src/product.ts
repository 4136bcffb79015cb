const at = (port: string) => `http://localhost:${process.env[`E2E_${port}`] ?? ''}`;

/** Where the product that these journeys look at can be reached. */
export const product = {
  url: at('API_PORT'),
  identityProvider: at('IDP_PORT'),
  specialistSystem: at('SPECIALIST_SYSTEM_PORT'),
  dms: at('DMS_PORT'),
  database: process.env.E2E_DATABASE_SUPERUSER_URL,
};
