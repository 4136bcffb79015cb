export const ROOT_ID = 'root-folder';

/** A part of a content, in the order of appending; parts are never changed once they are written. */
export type ContentPart = { file: string; length: number };

export type Content = { parts: ContentPart[]; mimeType: string; fileName: string };

/** A folder or document as it is kept on disk. */
export type StoredObject = {
  id: string;
  kind: 'folder' | 'document';
  name: string;
  /** Null only for the root folder. */
  parentId: string | null;
  description: string | null;
  secondaryTypeIds: string[];
  /** Values of the secondary types' properties. */
  secondaryValues: Record<string, string>;
  content: Content | null;
  changeToken: string;
  createdAt: string;
  modifiedAt: string;
  user: string;
};

export const lengthOf = ({ parts }: Content): number => parts.reduce((sum, { length }) => sum + length, 0);

/** The folder in which everything lies, empty. `now` is an instant in ISO form. */
export function rootFolder(now: string): StoredObject {
  return {
    id: ROOT_ID,
    kind: 'folder',
    name: '',
    parentId: null,
    description: null,
    secondaryTypeIds: [],
    secondaryValues: {},
    content: null,
    changeToken: '1',
    createdAt: now,
    modifiedAt: now,
    user: 'system',
  };
}
