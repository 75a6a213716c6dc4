import type { Config } from '@onderling/platform';
import type { DemoPart } from './demo';

/**
 * The demonstration, in a process of the demonstration; a production process does not even load its code.
 * @param listen whether mails go to a server of this process
 */
export async function demoOf(config: Config, { listen }: { listen: boolean }): Promise<DemoPart | undefined> {
  if (config.mode !== 'demo') return undefined;
  const { openDemo } = await import('./demo');
  return openDemo({ listen });
}
