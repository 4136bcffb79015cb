import {
  SerializeOptions,
  StandardSchemaSerializerInterceptor,
  UseInterceptors,
  applyDecorators,
} from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** Cuts the answer down to its schema and documents it: a column that is added later does not leak. */
export function Answers(schema: z.ZodType, status = 200) {
  return applyDecorators(
    ApiResponse({ status, standardSchema: schema }),
    SerializeOptions({ schema }),
    UseInterceptors(StandardSchemaSerializerInterceptor),
  );
}
