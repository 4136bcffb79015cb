import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Receipt } from '@einkanal/domain/intake/receipt';
import { SubmissionContent } from '@einkanal/domain/intake/submission';
import { ProblemView } from '../platform/problem.dto.js';

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'Not readable: no multipart, no UTF-8, no JSON, a key twice, no Idempotency-Key',
  401: 'No valid token',
  403: 'The token does not permit this, or not for this office',
  404: 'Unknown, or the submission of another sender',
  409: 'The key belongs to another submission, or the first request under it still runs',
  413: 'Too large, or too many files',
  415: 'A file of a kind that is not accepted',
  422: 'Cannot be processed as sent; every place at once',
  429: 'More requests than agreed; go on after Retry-After',
  503: 'Nothing can be accepted right now; send the same with the same key later',
};

function refusals(...statuses: number[]) {
  return statuses.map((status) =>
    ApiResponse({
      status,
      description: REFUSALS[status] ?? '',
      content: { 'application/problem+json': { schema: jsonSchemaOf(ProblemView) } },
    }),
  );
}

/** The schema as it stands in the document; names of parts would point outside of it. */
function jsonSchemaOf(schema: z.ZodType): object {
  const { $schema: _draft, id: _name, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return rest;
}

const body = applyDecorators(
  ApiConsumes('multipart/form-data'),
  ApiBody({
    description:
      'The JSON part `application` first, then one part for each file. Unknown keys are kept at every level; what is ' +
      'missing or implausible never leads to a refusal.',
    schema: {
      type: 'object',
      required: ['application'],
      properties: { application: jsonSchemaOf(SubmissionContent) },
      additionalProperties: { type: 'string', format: 'binary' },
    },
    encoding: { application: { contentType: 'application/json' } },
  }),
);

/** `POST /submissions` in the description of the API. */
export const DescribesReceipt = () =>
  applyDecorators(
    ApiOperation({ summary: 'Submit an application, a supplement or a question', operationId: 'submit' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'The same for every attempt to send the same: 1–255 visible ASCII characters',
    }),
    body,
    ApiResponse({ status: 201, standardSchema: Receipt, description: 'Received; proof of number, time and bytes' }),
    ...refusals(400, 401, 403, 409, 413, 415, 422, 429, 503),
  );

/** `POST /submissions/check` in the description of the API. */
export const DescribesCheck = () =>
  applyDecorators(
    ApiOperation({ summary: 'Ask for all faults and findings, store nothing', operationId: 'checkSubmission' }),
    body,
    ...refusals(400, 401, 403, 413, 429, 503),
  );

/** `GET /submissions/{id}` in the description of the API. */
export const DescribesStatus = () =>
  applyDecorators(
    ApiOperation({ summary: 'Where an own submission stands', operationId: 'submissionStatus' }),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ...refusals(401, 403, 404, 429, 503),
  );
