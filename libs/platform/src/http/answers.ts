import { applyDecorators, HttpCode, SerializeOptions, SetMetadata } from '@nestjs/common';
import { ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';
import type { ZodType } from 'zod';

export const producedType = 'onderling:produces';

/** The shape of the answer: what is not in the schema is dropped, and openapi.json shows it. */
export function Answers(schema: ZodType, status = 200): MethodDecorator {
  const response = { status, description: status === 201 ? 'Created' : 'OK', standardSchema: schema };
  return applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    // The typings of ApiResponse do not know the option yet that its code reads.
    ApiResponse(response as ApiResponseOptions),
  );
}

/** 204, without a body. */
export function AnswersNothing(): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'Done' }));
}

/** The media type of a route that does not answer JSON, such as text/calendar. */
export function Produces(type: string): MethodDecorator {
  return SetMetadata(producedType, type);
}
