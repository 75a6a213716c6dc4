import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the build of the pages exports. */
export type WebHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** The headers in which the mount tells the pages who asks, and how; what a client sends under these names is overwritten. */
export const webHeaders = { protocol: 'x-web-proto', host: 'x-web-host', address: 'x-web-address' } as const;

/** The prefix that svelte.config.js gives adapter-node for its settings. */
const prefix = 'ONDERLING_WEB_';

/** Loads the built pages. They read their settings from the environment at this moment, so those are set here. */
export async function loadWebHandler(file: string, bodyLimit = '20M'): Promise<WebHandler> {
  Object.assign(process.env, {
    [`${prefix}PROTOCOL_HEADER`]: webHeaders.protocol,
    [`${prefix}HOST_HEADER`]: webHeaders.host,
    [`${prefix}ADDRESS_HEADER`]: webHeaders.address,
    [`${prefix}BODY_SIZE_LIMIT`]: bodyLimit,
  });
  const { handler } = (await import(file)) as { handler: WebHandler };
  return handler;
}
