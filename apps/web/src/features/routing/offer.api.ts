import { api, take } from '../../api/client.js';

const headers = () => ({ 'command-id': crypto.randomUUID() });

/** Takes an offered case; it is then one of this office. @throws ApiProblem or ConnectionLost */
export function acceptOffer(id: string) {
  return take(api.POST('/api/v1/handovers/{id}/accept', { params: { path: { id } }, headers: headers() }));
}

/** Sends an offered case back, with the reason. @throws ApiProblem or ConnectionLost */
export function returnOffer(id: string, reason: string) {
  return take(
    api.POST('/api/v1/handovers/{id}/return', { params: { path: { id } }, headers: headers(), body: { reason } }),
  );
}
