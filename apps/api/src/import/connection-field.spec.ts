import { z } from 'zod';
import { connectionFields, operatorsOwn } from './connection-field.js';

const words = (de: string) => ({ label: { de, en: de } });
const form = {
  settings: z.object({
    url: z.url(),
    directory: z.string().refine((directory) => directory.startsWith('/')),
    way: z.enum(['fast', 'safe']).default('safe'),
    type: z.string().max(9).nullable().default('usual'),
    pieces: z.int().min(1).max(9),
    head: z.object({ name: z.string(), schema: z.string().optional() }),
    limits: z.object({ most: z.int() }).default({ most: 3 }),
    extra: z.object({ note: z.string() }).optional(),
  }),
  fields: {
    url: words('Adresse'),
    directory: { ...words('Ordner'), holds: 'folder' as const },
    way: { ...words('Weg'), choices: { fast: { de: 'schnell', en: 'fast' } } },
    type: words('Art'),
    pieces: words('Stücke'),
    'head.name': words('Name'),
    'extra.note': words('Notiz'),
  },
};

test('what a form needs of each setting comes from the schema of the adapter', () => {
  const none = { isNullable: false, usual: null, least: null, most: null, longest: 500, choices: [], hint: null };
  expect(connectionFields(form).map(({ label, ...field }) => [label.de, field])).toEqual([
    ['Adresse', { ...none, name: 'url', kind: 'url', isRequired: true }],
    ['Ordner', { ...none, name: 'directory', kind: 'folder', isRequired: true }],
    [
      'Weg',
      {
        ...{ ...none, name: 'way', kind: 'choice', isRequired: false, usual: 'safe' },
        choices: [
          { value: 'fast', label: { de: 'schnell', en: 'fast' } },
          { value: 'safe', label: { de: 'safe', en: 'safe' } },
        ],
      },
    ],
    ['Art', { ...none, name: 'type', kind: 'text', isRequired: false, isNullable: true, usual: 'usual', longest: 9 }],
    ['Stücke', { ...none, name: 'pieces', kind: 'number', isRequired: true, least: 1, most: 9 }],
    ['Name', { ...none, name: 'head.name', kind: 'text', isRequired: true }],
    ['Notiz', { ...none, name: 'extra.note', kind: 'text', isRequired: false }],
  ]);
});

test('a field that the adapter does not know is a mistake of ours', () => {
  expect(() => connectionFields({ ...form, fields: { 'head.first': words('Vorname') } })).toThrow('head.first');
});

test('of what is stored only what the adapter knows and nobody is offered is the operator’s own', () => {
  const stored = {
    ...{ url: 'https://dms.example', junk: 1, limits: { most: 5 } },
    head: { name: 'A', schema: '/srv/xsd', other: 2 },
  };
  expect(operatorsOwn(form, stored)).toEqual({ limits: { most: 5 }, head: { schema: '/srv/xsd' } });
  expect(operatorsOwn(form, 'nothing')).toEqual({});
});
