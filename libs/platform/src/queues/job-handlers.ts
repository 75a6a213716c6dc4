import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { jobs, type JobName } from '@onderling/contracts';
import { handledJob, type JobHandler } from './job-handler';

/** The handlers found among the providers of all modules. */
@Injectable()
export class JobHandlers {
  private found: Map<JobName, JobHandler[]> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error when a job of the registry has no handler or more than one; the message shows the line to write */
  check(): void {
    const faults = (Object.keys(jobs) as JobName[]).flatMap((name) => {
      const handlers = this.all().get(name) ?? [];
      if (handlers.length === 1) return [];
      if (handlers.length === 0) {
        return [
          `Job ${name} has no handler. Write: @Injectable() @HandlesJob('${name}') export class … implements JobHandler<'${name}'> and name the class in the providers of its module.`,
        ];
      }
      const names = handlers.map((handler) => handler.constructor.name).join(' and ');
      return [`Job ${name} has ${handlers.length} handlers: ${names}. Remove @HandlesJob('${name}') from all but one.`];
    });
    if (faults.length) throw new Error(faults.join('\n'));
  }

  get(name: JobName): JobHandler {
    const handler = this.find(name);
    if (!handler) throw new Error(`Job ${name} has no handler`);
    return handler;
  }

  find(name: JobName): JobHandler | undefined {
    return this.all().get(name)?.[0];
  }

  private all(): Map<JobName, JobHandler[]> {
    if (this.found) return this.found;
    this.found = new Map();
    const seen = new Set<unknown>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const type = typeof metatype === 'function' ? metatype : undefined;
      const name = (instance && Reflect.getMetadata(handledJob, instance.constructor)) as JobName | undefined;
      if (!type || !name || seen.has(instance)) continue;
      seen.add(instance);
      this.found.set(name, [...(this.found.get(name) ?? []), instance as JobHandler]);
    }
    return this.found;
  }
}
