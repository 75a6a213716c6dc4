import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { ErrorCode, Problem } from '@onderling/contracts';
import { fieldProblem, problemText } from '../messages/problems';
import { ApiProblem, detourFor } from './api';
import { Submitted, WrongInput } from './submitted';

interface ActionOptions {
  /** JSON pointer of the API → field of the form, where they differ; without it `/firstName` is the field `firstName`. */
  fields?: Record<string, string>;
  /** Code of a problem → the field that it is about; without it the problem is about the whole form. */
  problems?: { [code in ErrorCode]?: string };
}

/**
 * Wraps a form action in the pattern of every form: read, check, call the API, and go on; or come back with everything
 * that is wrong in words, with what was typed. Somebody who has to sign in or confirm first is sent there and returns.
 */
export function action<E extends RequestEvent, R>(
  work: (input: Submitted, event: E) => Promise<R>,
  options: ActionOptions = {},
) {
  return async (event: E) => {
    const input = new Submitted(await event.request.formData());
    try {
      return await work(input, event);
    } catch (problem) {
      if (problem instanceof WrongInput) return refused(400, input);
      if (!(problem instanceof ApiProblem)) throw problem;
      const detour = detourFor(problem.code, event.url);
      if (detour) redirect(303, detour);
      explain(input, problem.problem, event.locals.lang, options);
      return refused(problem.status, input);
    }
  };
}

function refused(status: number, input: Submitted) {
  return fail(status, { form: input.form, values: input.values(), errors: input.errors });
}

function explain(input: Submitted, problem: Problem, lang: 'nl' | 'en', options: ActionOptions): void {
  const { fields = {} } = options;
  const fieldOf: Record<string, string> = options.problems ?? {};
  for (const { pointer, code } of problem.errors ?? []) {
    const nearest = Object.keys(fields).find((known) => pointer === known || pointer.startsWith(`${known}/`));
    const field = nearest === undefined ? (pointer.split('/')[1] ?? '') : fields[nearest]!;
    input.wrong(field, field ? fieldProblem(lang, code) : problemText(lang, problem));
  }
  if (input.errors.length === 0) input.wrong(fieldOf[problem.code] ?? '', problemText(lang, problem));
}
