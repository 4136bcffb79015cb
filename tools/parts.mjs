import { nodePart } from './node-part.mjs';

/** The programs of one start, in groups that start side by side. */
export function programs({ env, logDir, ports, foreign }) {
  const part = (name, file, port, ready) =>
    nodePart({ name, file, env, logDir, readyUrl: `http://localhost:${ports[port]}${ready}` });
  const standIns = [
    part('specialist system', 'apps/office-systems/dist/specialist-system.js', 'SPECIALIST_SYSTEM_PORT', '/health'),
    part('dms', 'apps/office-systems/dist/dms.js', 'DMS_PORT', '/health'),
  ];
  const idp = part(
    'identity provider',
    'apps/office-systems/dist/identity-provider.js',
    'IDP_PORT',
    '/.well-known/openid-configuration',
  );
  return {
    officeSystems: foreign.idp ? standIns : [idp, ...standIns],
    worker: part('worker', 'apps/api/dist/worker.js', 'WORKER_PORT', '/health/ready'),
    api: part('api', 'apps/api/dist/main.js', 'API_PORT', '/health/ready'),
  };
}
