import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerWithFault } from '../platform/fault-effect.js';
import type { Faults, Refusal } from '../platform/fault.js';
import { changesSomething, runAction, type ActionResult } from './cmis-action.js';
import { CmisError } from './cmis-error.js';
import { readForm, type CmisForm } from './cmis-form.js';
import { selectFromObject, selectFromRepository, type Parameters } from './cmis-selector.js';
import { answerContent } from './content-answer.js';
import { LastResults } from './last-result.js';
import type { Repository } from './repository.js';
import { REPOSITORY_ID, repositoryInfo } from './repository-info.js';
import type { StoredObject } from './stored-object.js';

const SERVICE = '/cmis';
const REPOSITORY = `${SERVICE}/${REPOSITORY_ID}`;
const ROOT = `${REPOSITORY}/root`;

const failure = (status: 500 | 503) =>
  new CmisError(status === 500 ? 'runtime' : 'serviceUnavailable', 'Ordered fault').toBody();
const serviceUrl = (request: FastifyRequest): string => `${request.protocol}://${request.host}${SERVICE}`;

function parametersOf(request: FastifyRequest): Parameters {
  return Object.fromEntries(new URL(request.url, 'http://dms').searchParams);
}

function findTarget(
  repository: Repository,
  request: FastifyRequest,
  objectId: string | undefined,
): StoredObject | null {
  const { pathname } = new URL(request.url, 'http://dms');
  const isInTree = pathname === ROOT || pathname.startsWith(`${ROOT}/`);
  if (objectId !== undefined) return repository.tree.get(objectId);
  if (!isInTree) return null;
  const segments = pathname.slice(ROOT.length).split('/').filter(Boolean);
  return repository.tree.getByPath(segments.map(decodeURIComponent));
}

function refuse(refusal: Refusal | null, action: string): void {
  if (refusal === null) return;
  if (refusal !== 'duplicate') throw new CmisError('constraint', 'Ordered fault');
  const isCreation = action.startsWith('create');
  throw new CmisError(isCreation ? 'nameConstraintViolation' : 'contentAlreadyExists', 'Ordered fault');
}

/** The browser binding of CMIS 1.1 for one repository. */
export function addCmisRoutes(app: FastifyInstance, repository: Repository, faults: Faults, user: string): void {
  const results = new LastResults();

  const select = (request: FastifyRequest, reply: FastifyReply) => {
    const parameters = parametersOf(request);
    const target = findTarget(repository, request, parameters.objectId);
    const action = parameters.cmisselector ?? 'default';
    const subjects = target ? [repository.tree.pathOf(target)] : [decodeURIComponent(request.url)];
    const work = () => {
      if (!target) return Promise.resolve(selectFromRepository(repository, results, serviceUrl(request), parameters));
      const isContent = action === 'content' || (action === 'default' && target.kind === 'document');
      if (!isContent) return Promise.resolve(selectFromObject(repository, target, parameters));
      const disposition = parameters.download === 'attachment' ? 'attachment' : 'inline';
      return Promise.resolve(answerContent(repository, target, request, reply, disposition));
    };
    return answerWithFault({ reply, fault: faults.take({ action, changes: false, subjects }), failure, work });
  };

  const send = (reply: FastifyReply, request: FastifyRequest, form: CmisForm, result: ActionResult): unknown => {
    const { status, objectId, body } = result;
    const token = form.controls.get('token');
    if (objectId !== undefined)
      reply.header('location', `${serviceUrl(request)}/${REPOSITORY_ID}/root?objectId=${encodeURIComponent(objectId)}`);
    reply.code(status);
    if (token === undefined) return body;
    results.put(token, { code: status, objectId: objectId ?? '', exception: '', message: '' });
    reply.type('text/html');
    return '';
  };

  const act = async (request: FastifyRequest, reply: FastifyReply) => {
    const form = await readForm(request, repository.contents);
    const { controls, content } = form;
    const action = controls.get('cmisaction') ?? '';
    const token = controls.get('token');
    try {
      const target = findTarget(repository, request, parametersOf(request).objectId ?? controls.get('objectid'));
      const subjects = [target ? repository.tree.pathOf(target) : '', ...controls.values()];
      return await answerWithFault({
        reply,
        fault: faults.take({ action, changes: changesSomething(action), subjects }),
        failure,
        work: async (refusal) => {
          refuse(refusal, action);
          return send(reply, request, form, await runAction(action, { repository, form, user, target }));
        },
      });
    } catch (error) {
      if (token !== undefined && error instanceof CmisError)
        results.put(token, { code: error.statusCode, objectId: '', ...error.toBody() });
      throw error;
    } finally {
      if (content) await repository.contents.discard(content);
    }
  };

  app.setErrorHandler((error, _request, reply) => {
    const known = error instanceof CmisError ? error : new CmisError('runtime', 'Unexpected error');
    return reply.code(known.statusCode).type('application/json; charset=utf-8').send(known.toBody());
  });
  app.get(SERVICE, (request) => repositoryInfo(serviceUrl(request)));
  for (const address of [REPOSITORY, ROOT, `${ROOT}/*`]) app.get(address, select).post(address, act);
}
