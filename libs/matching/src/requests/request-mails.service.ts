import type { DeliveryMode, GroupLevel, Language, RequestState } from '@onderling/contracts';
import { Organisations, People } from '@onderling/identity';
import { Database } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import type { RequestView } from '@onderling/contracts';
import { MatchRunRepository } from '../ranking/match-run.repository';
import { exclusionsOf, remediesIn } from '../ranking/match-run.view';
import { RequestRepository } from './request.repository';
import { RequestViewQuery } from './request-view.query';

export interface RequestMailFacts {
  readonly id: string;
  readonly state: RequestState;
  readonly title: string;
  readonly need: string;
  readonly audience: string | null;
  readonly groupLevel: GroupLevel | null;
  readonly groupSize: number;
  readonly mode: DeliveryMode;
  readonly language: Language;
  readonly place: RequestView['place'];
  readonly organisationId: string;
  readonly organisationName: string;
  readonly timeZone: string;
  readonly requesterId: string;
  readonly requesterName: string;
  readonly requesterFunction: string | null;
  readonly runId: string | null;
  readonly attentionReason: string | null;
  /** Why nobody was found in the latest round, most frequent first. */
  readonly excluded: readonly { code: string; count: number }[];
  /** What could be asked otherwise, and how many colleagues that would find. */
  readonly remedies: RequestView['remedies'];
}

/** Facts about requests for the mails; no entity leaves this module. */
@Injectable()
export class RequestMails {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly matchRuns: MatchRunRepository,
    private readonly views: RequestViewQuery,
    private readonly organisations: Organisations,
    private readonly people: People,
  ) {}

  async getRequest(id: string): Promise<RequestMailFacts> {
    const { reader } = this.database;
    const request = await this.requests.get(reader, id);
    const [organisation, lines, latest, place] = await Promise.all([
      this.organisations.get(request.organisationId),
      this.people.getLines([request.requesterId]),
      this.matchRuns.latest(reader, id),
      this.views.place(request),
    ]);
    const requester = lines.get(request.requesterId);
    return {
      id,
      state: request.state,
      title: request.title,
      need: request.need ?? '',
      audience: request.audience,
      groupLevel: request.groupLevel,
      groupSize: request.groupSize ?? 0,
      mode: request.mode ?? 'on-site',
      language: request.language ?? 'nl',
      place,
      organisationName: organisation.name,
      timeZone: organisation.timeZone,
      organisationId: request.organisationId,
      requesterId: request.requesterId,
      requesterName: requester?.name ?? '',
      requesterFunction: requester?.functionTitle ?? null,
      runId: request.runId,
      attentionReason: request.attentionReason,
      excluded: exclusionsOf(latest),
      remedies: remediesIn(latest),
    };
  }
}
