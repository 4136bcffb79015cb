import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Receipt } from '@einkanal/domain/intake/receipt';
import { SubmissionContent } from '@einkanal/domain/intake/submission';
import { ProblemView } from '../platform/problem.dto.js';

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'Not readable: no multipart, no UTF-8, no JSON or XML, a key twice, no Idempotency-Key',
  401: 'No valid token',
  403: 'The token does not permit this, or not for this office',
  404: 'Unknown, or the submission of another sender',
  409: 'The key or id belongs to another submission, or the first request under it still runs',
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

const xml = { schema: { type: 'string' as const, description: 'OZG.Antrag.130101 of XAusländer 26.11, UTF-8' } };

/** What may be sent: our JSON with its files, or messages of the standard. */
const requestBody = {
  required: true,
  description:
    'The JSON part `application` first, then one part for each file. Unknown keys are kept at every level; what is ' +
    'missing or implausible never leads to a refusal. Or a message of XAusländer to the office (130101, 130103, 130111, ' +
    '000040): alone as `application/xml` or `text/xml`, or as the first part `message` of a multipart body whose ' +
    'further parts are messages too, taken one after the other until one is refused.',
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: {
          application: jsonSchemaOf(SubmissionContent),
          message: { type: 'string', format: 'binary', description: 'In place of `application`' },
        },
        additionalProperties: { type: 'string', format: 'binary' },
      },
      encoding: { application: { contentType: 'application/json' }, message: { contentType: 'application/xml' } },
    },
    'application/xml': xml,
    'text/xml': xml,
  },
} as const;

/** `POST /submissions` in the description of the API. */
export const DescribesReceipt = () =>
  applyDecorators(
    ApiOperation({
      summary: 'Submit an application, a supplement or a question',
      description:
        'A message of the standard carries its own key: author and antragsidentifikation, and its nachrichtenUUID. The ' +
        'same again, also with another head, gets the same receipt; other content under the same ' +
        'antragsidentifikation is refused with `application-differs`.',
      operationId: 'submit',
      requestBody,
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'The same for every attempt to send the same: 1–255 visible ASCII characters. Required with JSON; with a ' +
        'message of the standard it is ignored.',
    }),
    ApiResponse({ status: 201, standardSchema: Receipt, description: 'Received; proof of number, time and bytes' }),
    ...refusals(400, 401, 403, 409, 413, 415, 422, 429, 503),
  );

/** `POST /submissions/check` in the description of the API. */
export const DescribesCheck = () =>
  applyDecorators(
    ApiOperation({
      summary: 'Ask for all faults and findings, store nothing',
      operationId: 'checkSubmission',
      requestBody,
    }),
    ...refusals(400, 401, 403, 413, 429, 503),
  );

/** `GET /submissions/{id}` in the description of the API. */
export const DescribesStatus = () =>
  applyDecorators(
    ApiOperation({ summary: 'Where an own submission stands', operationId: 'submissionStatus' }),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ...refusals(401, 403, 404, 429, 503),
  );
