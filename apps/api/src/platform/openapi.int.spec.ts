import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Operation = { responses: Record<string, unknown>; security?: object[] };
type Description = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: object };
};
const theDescription = async () => (await (await fetch(`${app.url}/api/openapi.json`)).json()) as Description;

test('the description is OpenAPI 3.1 and knows every reference that it makes', async () => {
  const description = await theDescription();
  expect(description.openapi).toBe('3.1.0');
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);
  const known = Object.keys(description.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(references.filter((reference) => !known.includes(reference ?? ''))).toEqual([]);
});

test('every route says what an error looks like and who may call it', async () => {
  const { paths } = await theDescription();
  const operations = Object.values(paths).flatMap((route) => Object.values(route));
  expect(operations.length).toBeGreaterThan(10);
  expect(operations.filter(({ responses, security }) => !responses['default'] || !security)).toEqual([]);
});

test('the page with the description loads nothing from elsewhere, and everything that it loads is there', async () => {
  const page = await fetch(`${app.url}/api/docs`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const html = await page.text();
  const wanted = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(wanted.length).toBeGreaterThan(3);
  for (const address of wanted) {
    const url = new URL(address, `${app.url}/api/docs`);
    expect(url.origin).toBe(app.url);
    const file = await fetch(url);
    expect([file.status, (await file.text()).length > 100]).toEqual([200, true]);
  }
});
