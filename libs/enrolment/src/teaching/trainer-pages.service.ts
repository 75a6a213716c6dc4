import { Injectable } from '@nestjs/common';
import { TrainerProfiles, type OwnTrainerProfile } from '@onderling/catalogue';
import type { TrainerProfileInput, TrainerProfileView } from '@onderling/contracts';
import type { Actor } from '@onderling/identity';
import { Clock } from '@onderling/platform';
import { TeachingLoad } from './teaching-load.query';

/** A trainer's own page: the profile of the catalogue with what was given this year, which only runs know. */
@Injectable()
export class TrainerPages {
  constructor(
    private readonly profiles: TrainerProfiles,
    private readonly load: TeachingLoad,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<TrainerProfileView> {
    return this.complete(actor, await this.profiles.getOwn(actor));
  }

  /** @throws DomainError `request-changed`, `topic-unknown` */
  async save(actor: Actor, input: TrainerProfileInput): Promise<TrainerProfileView> {
    return this.complete(actor, await this.profiles.saveOwn(actor, input));
  }

  private async complete({ personId }: Actor, profile: OwnTrainerProfile): Promise<TrainerProfileView> {
    const given = await this.load.perYear([personId], this.clock.now().getUTCFullYear());
    return { ...profile, givenThisYear: given.get(personId) ?? 0 };
  }
}
