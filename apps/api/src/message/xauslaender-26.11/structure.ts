import type { TextForm } from './text-form.js';

/** What may stand in an element. `binary` holds a file in base64; in the message it is the file's SHA-512. */
export type Content =
  | { kind: 'text'; form: TextForm }
  | { kind: 'boolean' }
  | { kind: 'true' }
  | { kind: 'number' }
  | { kind: 'binary' }
  | { kind: 'code'; list: ListName }
  | { kind: 'elements'; elements: readonly Element[]; isChoice: boolean };

/** An element in its place. Qualified: of the standard's namespace; else without any. */
export type Element = {
  name: string;
  isQualified: boolean;
  /** Its value is a list, also where it stands once or not at all. */
  repeats: boolean;
  least: 0 | 1;
  most: number;
  content: Content;
};

/** The lists that the messages use; which version of each is in force is data (`data/codes/xauslaender-26.11.csv`). */
export type ListName =
  | 'nachrichtentyp'
  | 'verzeichnisdienst'
  | 'erreichbarkeit'
  | 'antragsgrund'
  | 'aufenthaltsgrund'
  | 'familienstand'
  | 'geschlecht'
  | 'staatsangehoerigkeit'
  | 'staatsgebiete'
  | 'augenfarbe'
  | 'dokumentformat'
  | 'vertretungsart'
  | 'familiaere-beziehung'
  | 'status';

export const textOf = (form: TextForm): Content => ({ kind: 'text', form });
export const text = textOf('text');
export const boolean: Content = { kind: 'boolean' };
/** Says something by being there: no other value than `true` is allowed. */
export const onlyTrue: Content = { kind: 'true' };
export const number: Content = { kind: 'number' };
export const binary: Content = { kind: 'binary' };
export const code = (list: ListName): Content => ({ kind: 'code', list });
export const elements = (...children: Element[]): Content => ({
  kind: 'elements',
  elements: children,
  isChoice: false,
});
export const choice = (...children: Element[]): Content => ({ kind: 'elements', elements: children, isChoice: true });

/** An element that a type of XAusländer declares. */
export const xa = (name: string, content: Content): Element => ({
  name,
  isQualified: true,
  repeats: false,
  least: 1,
  most: 1,
  content,
});
/** An element of the header or of a type of XInneres or XÖV: it has no namespace. */
export const plain = (name: string, content: Content): Element => ({ ...xa(name, content), isQualified: false });
export const optional = (element: Element): Element => ({ ...element, least: 0 });
export const many = (element: Element, most = Infinity): Element => ({ ...element, repeats: true, least: 0, most });
export const some = (element: Element, most = Infinity): Element => ({ ...many(element, most), least: 1 });
