import { CmisError } from './cmis-error.js';
import { ROOT_ID, type StoredObject } from './stored-object.js';

/** All objects and where they lie, in memory. */
export class ObjectTree {
  readonly #objects = new Map<string, StoredObject>();
  readonly #children = new Map<string, Map<string, string>>();

  constructor(objects: StoredObject[]) {
    for (const object of objects) this.put(object);
  }

  /** Adds an object or replaces its former state. */
  put(object: StoredObject): void {
    this.remove(object.id);
    this.#objects.set(object.id, object);
    if (object.parentId !== null) this.#siblings(object.parentId).set(object.name, object.id);
  }

  remove(id: string): void {
    const former = this.#objects.get(id);
    if (former && former.parentId !== null) this.#siblings(former.parentId).delete(former.name);
    this.#objects.delete(id);
  }

  /** @throws CmisError `objectNotFound` */
  get(id: string): StoredObject {
    const object = this.#objects.get(id);
    if (!object) throw new CmisError('objectNotFound', `No object ${id}`);
    return object;
  }

  /** @throws CmisError `objectNotFound` */
  getByPath(segments: string[]): StoredObject {
    let object = this.get(ROOT_ID);
    for (const name of segments) {
      const id = this.#children.get(object.id)?.get(name);
      if (id === undefined) throw new CmisError('objectNotFound', `No object /${segments.join('/')}`);
      object = this.get(id);
    }
    return object;
  }

  hasChild(parentId: string, name: string): boolean {
    return this.#children.get(parentId)?.has(name) ?? false;
  }

  /** @returns the children by name */
  childrenOf(id: string): StoredObject[] {
    const children = [...(this.#children.get(id)?.values() ?? [])].map((child) => this.get(child));
    return children.sort((one, other) => one.name.localeCompare(other.name, 'de'));
  }

  all(): StoredObject[] {
    return [...this.#objects.values()];
  }

  pathOf({ parentId, name }: StoredObject): string {
    if (parentId === null) return '/';
    return `${this.pathOf(this.get(parentId)).replace(/\/$/, '')}/${name}`;
  }

  #siblings(parentId: string): Map<string, string> {
    const siblings = this.#children.get(parentId) ?? new Map<string, string>();
    this.#children.set(parentId, siblings);
    return siblings;
  }
}
