import type { FastifyRequest } from 'fastify';

/**
 * A form that this site did not send, as far as the browser tells. The pages refuse it as well, in one English line; this
 * is for the person whose browser or proxy left the origin out.
 */
export function isForeignForm({ method, headers }: FastifyRequest, site: URL): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method) && headers.origin !== site.origin;
}

/** What such a person reads: no page of the site, because nothing about the request can be trusted. */
export const foreignFormPage = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Dit formulier is niet aangenomen · Onderling</title>
  </head>
  <body>
    <h1>Dit formulier is niet aangenomen</h1>
    <p>
      We konden niet zien of het van deze site kwam. Er is niets veranderd. Ga terug, laad de bladzijde opnieuw en probeer
      het nog eens. <a href="/">Naar de startpagina</a>
    </p>
    <div lang="en">
      <h2>This form was not accepted</h2>
      <p>
        We could not see whether it came from this site. Nothing has changed. Go back, load the page again and try once
        more. <a href="/">To the home page</a>
      </p>
    </div>
  </body>
</html>
`;
