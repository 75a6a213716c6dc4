/** The prefix that svelte.config.js gives adapter-node for its settings. */
const prefix = 'ONDERLING_WEB_';

/** The built pages read their settings from the environment at the moment they are loaded. */
export function setWebEnvironment(settings: {
  readonly protocolHeader: string;
  readonly hostHeader: string;
  readonly addressHeader: string;
  readonly bodyLimit: string;
}): void {
  Object.assign(process.env, {
    [`${prefix}PROTOCOL_HEADER`]: settings.protocolHeader,
    [`${prefix}HOST_HEADER`]: settings.hostHeader,
    [`${prefix}ADDRESS_HEADER`]: settings.addressHeader,
    [`${prefix}BODY_SIZE_LIMIT`]: settings.bodyLimit,
  });
}
