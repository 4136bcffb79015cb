import { CmisError } from './cmis-error.js';
import type { LastResults } from './last-result.js';
import { objectJson, readFilter } from './object-json.js';
import { cutPage } from './page-window.js';
import { runQuery } from './query/run-query.js';
import type { Repository } from './repository.js';
import { repositoryInfo } from './repository-info.js';
import type { StoredObject } from './stored-object.js';
import { childTypesOf, getType, typeJson } from './type-definition.js';

/** Parameters of the address; each comes once. */
export type Parameters = Readonly<Record<string, string | undefined>>;

const presentationOf = ({ succinct, filter }: Parameters) => ({
  isSuccinct: succinct === 'true',
  filter: readFilter(filter),
});

function childrenJson(repository: Repository, folder: StoredObject, parameters: Parameters) {
  if (folder.kind !== 'folder') throw new CmisError('invalidArgument', 'Only a folder has children');
  const presentation = presentationOf(parameters);
  const { page, ...counts } = cutPage(repository.tree.childrenOf(folder.id), parameters);
  const objects = page.map((child) => ({
    object: objectJson(child, repository.tree, presentation),
    pathSegment: child.name,
  }));
  return { objects, ...counts };
}

/** What `cmisselector` shows of an object, its content aside. */
export function selectFromObject(repository: Repository, object: StoredObject, parameters: Parameters): unknown {
  const { tree } = repository;
  const { cmisselector: selector = 'children' } = parameters;
  const presentation = presentationOf(parameters);
  switch (selector) {
    case 'object':
      return objectJson(object, tree, presentation);
    case 'properties': {
      const json = objectJson(object, tree, presentation);
      return 'properties' in json ? json.properties : json.succinctProperties;
    }
    case 'children':
      return childrenJson(repository, object, parameters);
    case 'parents': {
      const parents = object.parentId === null ? [] : [tree.get(object.parentId)];
      return parents.map((parent) => ({
        object: objectJson(parent, tree, presentation),
        relativePathSegment: object.name,
      }));
    }
    default:
      throw new CmisError('notSupported', `No selector ${selector}`);
  }
}

/** What `cmisselector` shows of the repository itself. */
export function selectFromRepository(
  repository: Repository,
  results: LastResults,
  serviceUrl: string,
  parameters: Parameters,
): unknown {
  const { cmisselector: selector = 'repositoryInfo', typeId, token = '', q, statement } = parameters;
  switch (selector) {
    case 'repositoryInfo':
      return repositoryInfo(serviceUrl);
    case 'typeDefinition':
      if (typeId === undefined) throw new CmisError('invalidArgument', 'typeId is missing');
      return typeJson(getType(typeId, 'objectNotFound'));
    case 'typeChildren': {
      const { page, ...counts } = cutPage(childTypesOf(typeId ?? null), parameters);
      const withProperties = parameters.includePropertyDefinitions === 'true';
      return { types: page.map((type) => typeJson(type, withProperties)), ...counts };
    }
    case 'query':
      return runQuery(repository.tree, q ?? statement, { ...parameters, isSuccinct: parameters.succinct === 'true' });
    case 'lastResult':
      return results.take(token);
    default:
      throw new CmisError('notSupported', `No selector ${selector}`);
  }
}
