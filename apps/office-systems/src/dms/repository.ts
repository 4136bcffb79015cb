import { randomUUID } from 'node:crypto';
import { Turn } from '../platform/turn.js';
import { CmisError } from './cmis-error.js';
import { ContentStore, type SpooledContent } from './content-store.js';
import { ObjectFiles } from './object-files.js';
import { ObjectTree } from './object-tree.js';
import type { PropertyChange } from './property-change.js';
import { ROOT_ID, rootFolder, type Content, type ContentPart, type StoredObject } from './stored-object.js';

export type NewObject = { kind: StoredObject['kind']; parentId: string; change: PropertyChange; user: string };
/** A change of an object. Without a token it is done whatever happened meanwhile. */
export type Edit = { id: string; changeToken: string | undefined };

const nextToken = (token: string): string => String(Number(token) + 1);

function partsGone(before: StoredObject, after: StoredObject): ContentPart[] {
  return before.content?.parts.filter((part) => !after.content?.parts.includes(part)) ?? [];
}

/** The objects and what can be done to them. Changes run one after the other; each is on disk before it is seen. */
export class Repository {
  readonly #turn = new Turn();

  private constructor(
    readonly tree: ObjectTree,
    readonly contents: ContentStore,
    private readonly files: ObjectFiles,
  ) {}

  /** Opens the repository in a folder, which is made if need be. */
  static async open(folder: string): Promise<Repository> {
    const files = new ObjectFiles(folder);
    const objects = await files.load();
    const used = new Set(objects.flatMap(({ content }) => content?.parts.map(({ file }) => file) ?? []));
    const contents = await ContentStore.open(folder, (file) => used.has(file));
    const repository = new Repository(new ObjectTree(objects), contents, files);
    if (!objects.some(({ id }) => id === ROOT_ID)) await repository.#save(rootFolder(new Date().toISOString()));
    return repository;
  }

  create({ kind, parentId, change, user }: NewObject, spooled: SpooledContent | null): Promise<StoredObject> {
    return this.#turn.take(async () => {
      const parent = this.tree.get(parentId);
      if (parent.kind !== 'folder') throw new CmisError('constraint', 'The parent is no folder');
      const { name } = change;
      if (name === undefined) throw new CmisError('invalidArgument', 'cmis:name is missing');
      this.#checkNameIsFree(parentId, name);
      const now = new Date().toISOString();
      return this.#save({
        ...rootFolder(now),
        id: randomUUID(),
        kind,
        name,
        parentId,
        description: change.description ?? null,
        secondaryTypeIds: change.secondaryTypeIds,
        secondaryValues: change.secondaryValues,
        content: spooled && (await this.#keep(spooled)),
        user,
      });
    });
  }

  /** @param change is asked once nobody else changes the object any more */
  update(edit: Edit, change: (before: StoredObject) => PropertyChange): Promise<StoredObject> {
    return this.#edit(edit, (before) => {
      const { name = before.name, description = before.description, ...secondary } = change(before);
      if (before.parentId === null) throw new CmisError('constraint', 'The root folder stays as it is');
      if (name !== before.name) this.#checkNameIsFree(before.parentId, name);
      return Promise.resolve({ ...before, ...secondary, name, description });
    });
  }

  setContent(edit: Edit, spooled: SpooledContent, mayOverwrite: boolean): Promise<StoredObject> {
    return this.#editDocument(edit, async (before) => {
      if (before.content && !mayOverwrite) throw new CmisError('contentAlreadyExists', 'The document has a content');
      return { ...before, content: await this.#keep(spooled) };
    });
  }

  appendContent(edit: Edit, spooled: SpooledContent): Promise<StoredObject> {
    return this.#editDocument(edit, async (before) => {
      const { parts, mimeType, fileName } = before.content ?? { ...spooled, parts: [] };
      const part = await this.contents.keep(spooled);
      return { ...before, content: { parts: [...parts, part], mimeType, fileName } };
    });
  }

  delete({ id, changeToken }: Edit): Promise<void> {
    return this.#turn.take(async () => {
      const object = this.#getUnchanged({ id, changeToken });
      if (object.parentId === null) throw new CmisError('constraint', 'The root folder cannot be deleted');
      if (this.tree.childrenOf(id).length > 0) throw new CmisError('constraint', 'The folder is not empty');
      await this.files.remove(id);
      this.tree.remove(id);
      await this.contents.remove(object.content?.parts ?? []);
    });
  }

  #editDocument(edit: Edit, change: (before: StoredObject) => Promise<StoredObject>): Promise<StoredObject> {
    return this.#edit(edit, (before) => {
      if (before.kind !== 'document') throw new CmisError('constraint', 'Only a document has a content');
      return change(before);
    });
  }

  #edit(edit: Edit, change: (before: StoredObject) => Promise<StoredObject>): Promise<StoredObject> {
    return this.#turn.take(async () => {
      const before = this.#getUnchanged(edit);
      const changed = await change(before);
      const modifiedAt = new Date().toISOString();
      const after = await this.#save({ ...changed, modifiedAt, changeToken: nextToken(before.changeToken) });
      await this.contents.remove(partsGone(before, after));
      return after;
    });
  }

  #getUnchanged({ id, changeToken }: Edit): StoredObject {
    const object = this.tree.get(id);
    if (changeToken !== undefined && changeToken !== object.changeToken)
      throw new CmisError('updateConflict', 'The object was changed meanwhile');
    return object;
  }

  #checkNameIsFree(parentId: string, name: string): void {
    if (this.tree.hasChild(parentId, name))
      throw new CmisError('nameConstraintViolation', `There is an object ${name}`);
  }

  async #keep(spooled: SpooledContent): Promise<Content> {
    const { mimeType, fileName } = spooled;
    return { parts: [await this.contents.keep(spooled)], mimeType, fileName };
  }

  async #save(object: StoredObject): Promise<StoredObject> {
    await this.files.save(object);
    this.tree.put(object);
    return object;
  }
}
