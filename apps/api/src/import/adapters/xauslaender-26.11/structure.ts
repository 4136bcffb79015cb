/** What may stand in an element. `binary` holds a file in base64; in the message it is the file's SHA-512. */
export type Content =
  | { kind: 'text' }
  | { kind: 'boolean' }
  | { kind: 'number' }
  | { kind: 'binary' }
  | { kind: 'code'; list: ListName }
  | { kind: 'elements'; elements: readonly Element[] };

/** An element in its place. Qualified: of the standard's namespace; else without any. */
export type Element = { name: string; isQualified: boolean; repeats: boolean; content: Content };

/** The lists that 130101 uses; which version of each is in force is data (`data/codes/xauslaender-26.11.csv`). */
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
  | 'familiaere-beziehung';

export const text: Content = { kind: 'text' };
export const boolean: Content = { kind: 'boolean' };
export const number: Content = { kind: 'number' };
export const binary: Content = { kind: 'binary' };
export const code = (list: ListName): Content => ({ kind: 'code', list });
export const elements = (...children: Element[]): Content => ({ kind: 'elements', elements: children });

/** An element that a type of XAusländer declares. */
export const xa = (name: string, content: Content): Element => ({ name, isQualified: true, repeats: false, content });
/** An element of the header or of a type of XInneres or XÖV: it has no namespace. */
export const plain = (name: string, content: Content): Element => ({ ...xa(name, content), isQualified: false });
export const many = (element: Element): Element => ({ ...element, repeats: true });
