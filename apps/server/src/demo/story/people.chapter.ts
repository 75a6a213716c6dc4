import { Injectable } from '@nestjs/common';
import { PeopleRegister } from '@onderling/identity';
import { Clock, type Tx } from '@onderling/platform';
import { bodies, type BodyKey } from '../data/bodies.data';
import { people } from '../data/people.data';
import type { StoryDay } from './story-day';

/** How long somebody had worked for the body before the present one; the story does not tell. */
const yearsBefore = 4;

/** Everybody in the story, with roles, history and the invented e-mail domains of their bodies. */
@Injectable()
export class PeopleChapter {
  constructor(
    private readonly register: PeopleRegister,
    private readonly clock: Clock,
  ) {}

  async tell(tx: Tx, day: StoryDay): Promise<void> {
    const ids = await this.register.findOrganisationIds(
      tx,
      Object.values(bodies).map(({ tooi }) => tooi),
    );
    const bodyId = (key: BodyKey): string => {
      const id = ids.get(bodies[key].tooi);
      if (!id) throw new Error(`The organisation reference lacks ${bodies[key].tooi}`);
      return id;
    };
    for (const [key, { emailDomain }] of Object.entries(bodies)) {
      await this.register.addDomain(tx, bodyId(key as BodyKey), emailDomain);
    }
    const now = this.clock.now();
    await this.register.register(
      tx,
      people.map(({ key: _key, body, previous, ...person }) => ({
        ...person,
        state: 'active' as const,
        organisationId: bodyId(body),
        ...(previous && {
          previous: {
            organisationId: bodyId(previous.body),
            functionTitle: previous.functionTitle,
            startedAt: day.daysAgo(previous.untilDaysAgo + yearsBefore * 365, now),
            endedAt: day.daysAgo(previous.untilDaysAgo, now),
          },
        }),
      })),
    );
  }
}
