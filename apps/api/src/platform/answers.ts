import {
  SerializeOptions,
  StandardSchemaSerializerInterceptor,
  UseInterceptors,
  applyDecorators,
} from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** Cuts the answer down to its schema and documents it: a column that is added later does not leak. */
export function Answers(schema: z.ZodType, status = 200) {
  return applyDecorators(
    ApiResponse({ status, standardSchema: schema }),
    SerializeOptions({ schema }),
    UseInterceptors(StandardSchemaSerializerInterceptor),
  );
}

/** The same for an answer that is an array of such: Nest applies the schema to each. */
export function AnswersArray(schema: z.ZodType) {
  return applyDecorators(
    ApiResponse({ status: 200, standardSchema: z.array(schema) }),
    SerializeOptions({ schema }),
    UseInterceptors(StandardSchemaSerializerInterceptor),
  );
}
