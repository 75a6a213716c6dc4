import type { IncomingMessage, ServerResponse } from 'node:http';
import { StartError } from '../config/start-error';
import { setWebEnvironment } from '../config/web-environment';

/** What the build of the pages exports. */
export type WebHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** The headers in which the mount tells the pages who asks, and how; what a client sends under these names is overwritten. */
export const webHeaders = { protocol: 'x-web-proto', host: 'x-web-host', address: 'x-web-address' } as const;

/**
 * Loads the built pages.
 * @param file URL of dist/web/handler.js
 * @throws StartError when they have not been built
 */
export async function loadWebHandler(file: string, bodyLimit = '20M'): Promise<WebHandler> {
  setWebEnvironment({
    protocolHeader: webHeaders.protocol,
    hostHeader: webHeaders.host,
    addressHeader: webHeaders.address,
    bodyLimit,
  });
  try {
    const { handler } = (await import(file)) as { handler: WebHandler };
    return handler;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new StartError('The pages are not built: run `npm run build`, or leave web out of ROLES.');
  }
}
