import 'reflect-metadata';
import { MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { CatalogueModule } from '@onderling/catalogue';
import { jobs, permissions } from '@onderling/contracts';
import { EnrolmentModule } from '@onderling/enrolment';
import { IdentityModule, policy } from '@onderling/identity';
import { MatchingModule } from '@onderling/matching';
import { NotificationsModule } from '@onderling/notifications';
import { accessOf, Allow, PlatformModule, Public } from '@onderling/platform';
import { handledJob } from '../../libs/platform/src/queues/job-handler';
import { DemoController } from '../../apps/server/src/demo/demo.controller';

type Class = abstract new (...parameters: never[]) => object;

const platform = PlatformModule.forRoot({ entities: [], migrations: [] });
const modules = [IdentityModule, CatalogueModule, EnrolmentModule, MatchingModule, NotificationsModule];
const listed = (key: string) => modules.flatMap((module) => (Reflect.getMetadata(key, module) ?? []) as unknown[]);
const isClass = (value: unknown): value is Class => typeof value === 'function';

const controllers = [
  ...listed(MODULE_METADATA.CONTROLLERS).filter(isClass),
  ...(platform.controllers ?? []).filter(isClass),
  DemoController,
];
const providers = [...listed(MODULE_METADATA.PROVIDERS).filter(isClass), ...(platform.providers ?? []).filter(isClass)];

/** The methods of a controller that answer a route. */
function routesOf(controller: Class): { name: string; method: object }[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .map((name) => ({ name: `${controller.name}.${name}`, method: prototype[name] ?? {} }))
    .filter(({ method }) => Reflect.hasMetadata(PATH_METADATA, method));
}

/** Routes that declare no permission and are not public, or claim both. */
function undeclared(controller: Class): string[] {
  return routesOf(controller)
    .filter(({ method }) => Boolean(accessOf(method).permission) === accessOf(method).public)
    .map(({ name }) => name);
}

describe('what is declared', () => {
  it('gives every route one permission, or says that it is public', () => {
    expect(controllers.flatMap(routesOf).length).toBeGreaterThan(40);
    expect(controllers.flatMap(undeclared)).toEqual([]);
  });

  it('can fail: a route without a word about who may call it is seen', () => {
    class Careless {
      open() {}
      closed() {}
      both() {}
    }
    for (const name of ['open', 'closed', 'both'] as const) {
      Reflect.defineMetadata(PATH_METADATA, name, Careless.prototype[name]);
    }
    const define = (decorator: MethodDecorator, name: 'closed' | 'both') =>
      decorator(Careless.prototype, name, { value: Careless.prototype[name] });
    define(Allow('profile:read'), 'closed');
    define(Allow('profile:read'), 'both');
    define(Public(), 'both');
    expect(undeclared(Careless)).toEqual(['Careless.open', 'Careless.both']);
  });

  it('lets the policy decide about every permission that a route names', () => {
    const named = new Set(controllers.flatMap(routesOf).flatMap(({ method }) => accessOf(method).permission ?? []));
    expect(Object.keys(policy).toSorted()).toEqual([...permissions].toSorted());
    expect([...named].filter((permission) => !(permission in policy))).toEqual([]);
  });

  it('gives every job exactly one handler', () => {
    const handled = providers.flatMap((provider) => (Reflect.getMetadata(handledJob, provider) as string) ?? []);
    expect(handled.toSorted()).toEqual(Object.keys(jobs).toSorted());
  });
});
