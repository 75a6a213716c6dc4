import { Topics } from '@onderling/catalogue';
import { Config, deriveToken, hashToken, newId } from '@onderling/platform';
import type { Assurance, EnrolmentState, InvitationState, PersonState, RequestState, Role } from '@onderling/contracts';
import { Course } from '../../../libs/catalogue/src/course/course.entity';
import { TrainerProfile } from '../../../libs/catalogue/src/trainer/trainer-profile.entity';
import { Enrolment } from '../../../libs/enrolment/src/enrolment/enrolment.entity';
import { PlaceLinks } from '../../../libs/enrolment/src/place-link/place-links.service';
import { CourseRun, CourseSession, RunTrainer } from '../../../libs/enrolment/src/run/course-run.entity';
import { AccessRequest } from '../../../libs/identity/src/access-requests/access-request.entity';
import { OrganisationDomain } from '../../../libs/identity/src/organisations/organisation-domain.entity';
import { Organisation } from '../../../libs/identity/src/organisations/organisation.entity';
import { Person } from '../../../libs/identity/src/people/person.entity';
import { RoleAssignment } from '../../../libs/identity/src/roles/role-assignment.entity';
import { LoginSessions } from '../../../libs/identity/src/sessions/login-sessions.service';
import { Invitation, InvitationLink } from '../../../libs/matching/src/invitations/invitation.entity';
import { MatchRun } from '../../../libs/matching/src/ranking/match-run.entity';
import {
  DateOption,
  KnowledgeRequest,
  ListedColleague,
} from '../../../libs/matching/src/requests/knowledge-request.entity';
import { OutboxEntry } from '../../../libs/platform/src/outbox/outbox-entry.entity';

import type { WholeApp } from '../../support/whole-app';

const day = 86_400_000;
let made = 0;

/** Makes single rows of every kind, the shortest way that keeps the tables true. */
export class Things {
  constructor(readonly whole: WholeApp) {}

  async body(): Promise<string> {
    made += 1;
    const id = newId();
    const at = new Date();
    await this.whole.insert(Organisation, {
      id,
      type: 'municipality',
      name: `Gemeente ${made}`,
      timeZone: 'Europe/Amsterdam',
      updatedAt: at,
      version: 1,
    });
    await this.whole.insert(OrganisationDomain, {
      id: newId(),
      organisationId: id,
      domain: `gemeente-${made}.example`,
      shared: false,
    });
    return id;
  }

  async person(organisationId: string, roles: readonly Role[] = [], state: PersonState = 'active'): Promise<string> {
    made += 1;
    const id = newId();
    const at = new Date();
    const email = `persoon-${made}@overheid.example`;
    await this.whole.insert(Person, {
      id,
      email,
      emailKey: email,
      firstName: `Sam ${made}`,
      lastName: 'de Vries',
      functionTitle: 'adviseur',
      language: 'nl',
      state,
      stateSince: at,
      organisationId,
      createdAt: at,
      version: 1,
    });
    for (const role of roles) await this.role(id, role, role === 'platform-steward' ? null : organisationId);
    return id;
  }

  async role(personId: string, role: Role, organisationId: string | null): Promise<string> {
    const id = newId();
    const scope = organisationId ?? 'platform';
    await this.whole.insert(RoleAssignment, {
      id,
      personId,
      role,
      organisationId,
      scope,
      grantedAt: new Date(),
      active: 1,
    });
    return id;
  }

  /** A browser that is signed in, as the header it sends. */
  async session(personId: string, assurance: Assurance): Promise<{ id: string; cookie: string }> {
    const sessions = this.whole.app.get(LoginSessions, { strict: false });
    const [started] = await this.whole.database.transaction((tx) =>
      sessions.startMany(tx, [{ personId, assurance, device: 'Firefox, Linux' }]),
    );
    return { id: started?.id ?? '', cookie: `session=${started?.token}` };
  }

  /** Loads the topics of the product; the id of one of them. */
  async topic(): Promise<string> {
    const topics = this.whole.app.get(Topics, { strict: false });
    await topics.loadReference();
    return (await topics.list())[0]?.id ?? '';
  }

  async course(organisationId: string, ownerId: string): Promise<string> {
    const id = newId();
    const at = new Date();
    await this.whole.insert(Course, {
      id,
      organisationId,
      ownerId,
      state: 'published',
      format: 'workshop',
      title: 'Woo-verzoeken',
      gain: 'Je handelt een verzoek af.',
      description: 'Oefenen.',
      language: 'nl',
      mode: 'online',
      durationMinutes: 120,
      searchTitle: '',
      searchTopics: '',
      searchText: '',
      createdAt: at,
      updatedAt: at,
      version: 1,
    });
    return id;
  }

  /** An online run in two weeks, given by `trainerId`; in-company when somebody asked for it. */
  async run(
    organisationId: string,
    trainerId: string,
    { requesterId = null, courseId = null }: { requesterId?: string | null; courseId?: string | null } = {},
  ): Promise<{ id: string; sessionId: string }> {
    const [id, sessionId] = [newId(), newId()];
    const at = new Date();
    // Every run has an hour of its own, so that nobody is in two places.
    made += 1;
    const startsAt = new Date(Math.floor(at.getTime() / 1_000) * 1_000 + 14 * day + made * 3_600_000);
    const endsAt = new Date(startsAt.getTime() + 1_800_000);
    await this.whole.insert(CourseRun, {
      id,
      kind: requesterId ? 'in-company' : 'open',
      state: 'active',
      courseId,
      requestId: requesterId ? newId() : null,
      organisationId,
      requesterId,
      title: 'Woo-verzoeken',
      gain: null,
      description: 'Oefenen.',
      format: 'workshop',
      language: 'nl',
      mode: 'online',
      capacity: 20,
      taken: 0,
      startsAt,
      endsAt,
      createdAt: at,
      updatedAt: at,
      version: 1,
    });
    await this.whole.insert(CourseSession, {
      id: sessionId,
      runId: id,
      startsAt,
      endsAt,
      timeZone: 'Europe/Amsterdam',
      placeKind: 'online',
      onlineLink: 'https://meet.example/1',
    });
    await this.whole.insert(RunTrainer, { runId: id, personId: trainerId });
    return { id, sessionId };
  }

  async enrolment(runId: string, personId: string, organisationId: string, state: EnrolmentState): Promise<string> {
    const id = newId();
    const at = new Date();
    await this.whole.insert(Enrolment, {
      id,
      runId,
      personId,
      organisationId,
      state,
      active: 1,
      question: null,
      enrolledAt: at,
      changedAt: at,
      version: 1,
    });
    await this.whole.database.query('UPDATE enrolment_course_run SET taken = taken + 1 WHERE id = ?', [runId]);
    return id;
  }

  /** A place in a run that `requesterId` asked for, and the token of the link in its mail. */
  async heldPlace(organisationId: string, requesterId: string, personId: string): Promise<string> {
    const { id } = await this.run(organisationId, await this.person(organisationId), { requesterId });
    const enrolmentId = await this.enrolment(id, personId, organisationId, 'held');
    const links = this.whole.app.get(PlaceLinks, { strict: false });
    await this.whole.database.transaction((tx) => links.make(tx, enrolmentId, personId));
    return (await links.findToken(enrolmentId, personId)) ?? '';
  }

  /** A complete request for an online training, with one date. */
  async request(
    organisationId: string,
    requesterId: string,
    state: RequestState = 'draft',
    joinToken: string | null = null,
  ): Promise<{ id: string; dateOptionId: string }> {
    const [id, dateOptionId] = [newId(), newId()];
    const at = new Date();
    await this.whole.insert(KnowledgeRequest, {
      id,
      kind: 'in-company',
      state,
      organisationId,
      requesterId,
      title: 'Lastige gesprekken',
      need: 'Hoe voer je een moeilijk gesprek?',
      groupSize: 6,
      mode: 'online',
      language: 'nl',
      placeKind: 'online',
      trainersNeeded: 1,
      round: state === 'draft' ? 0 : 1,
      joinNonce: joinToken ? 'a nonce' : null,
      joinHash: joinToken ? hashToken(joinToken) : null,
      createdAt: at,
      updatedAt: at,
      version: 1,
    });
    made += 1;
    const startsAt = new Date(Math.floor(at.getTime() / 1_000) * 1_000 + 200 * day + made * 3_600_000);
    await this.whole.insert(DateOption, {
      id: dateOptionId,
      requestId: id,
      position: 1,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1_800_000),
      timeZone: 'Europe/Amsterdam',
      state: 'open',
    });
    return { id, dateOptionId };
  }

  async listed(requestId: string, personId: string): Promise<void> {
    await this.whole.insert(ListedColleague, { requestId, personId, listedAt: new Date() });
  }

  /** A findable profile, which a trainer needs to accept. */
  async profile(personId: string): Promise<void> {
    await this.whole.insert(TrainerProfile, {
      personId,
      findable: true,
      experience: '',
      languages: ['nl'],
      modes: ['online'],
      maxTravelKm: 50,
      timesPerYear: 24,
      absences: [],
      refreshedAt: new Date(),
      version: 1,
    });
  }

  /** An invitation for a request of that body, with the link of its mail. */
  async invitation(
    organisationId: string,
    requesterId: string,
    trainerId: string,
    state: InvitationState = 'sent',
  ): Promise<{ id: string; requestId: string; dateOptionId: string; token: string }> {
    const { id: requestId, dateOptionId } = await this.request(organisationId, requesterId, 'inviting');
    const [id, matchRunId] = [newId(), newId()];
    const at = new Date();
    await this.whole.insert(MatchRun, {
      id: matchRunId,
      requestId,
      round: 1,
      engineVersion: 'test',
      policyName: 'test',
      policyVersion: 1,
      inputHash: hashToken('test'),
      trainersSeen: 1,
      candidates: [{ trainer: trainerId, score: 1, reasons: [] }] as never,
      excluded: {},
      rankedAt: at,
    });
    const open = state === 'sent';
    await this.whole.insert(Invitation, {
      id,
      requestId,
      matchRunId,
      trainerId,
      position: 1,
      state,
      createdAt: at,
      sentAt: at,
      deadlineAt: new Date(at.getTime() + 3 * day),
      answeredAt: open ? null : at,
      undoUntil: open ? null : new Date(at.getTime() + 3_600_000),
      version: 1,
    });
    const nonce = newId();
    const secret = this.whole.app.get(Config, { strict: false }).secret;
    const token = deriveToken(secret, 'invitation-link', nonce);
    await this.whole.insert(InvitationLink, {
      invitationId: id,
      version: 1,
      nonce,
      tokenHash: hashToken(token),
      createdAt: at,
    });
    return { id, requestId, dateOptionId, token };
  }

  async accessRequest(): Promise<string> {
    made += 1;
    const id = newId();
    const email = `vraag-${made}@onbekend-${made}.example`;
    await this.whole.insert(AccessRequest, {
      id,
      email,
      emailKey: email,
      domain: `onbekend-${made}.example`,
      language: 'nl',
      state: 'open',
      open: 1,
      askedAt: new Date(),
    });
    return id;
  }

  /** Somebody who has an account waits for a word of that body. */
  async arrival(wantedOrganisationId: string, personId: string): Promise<string> {
    const id = await this.accessRequest();
    await this.whole.database.query(
      'UPDATE identity_access_request SET person_id = ?, wanted_organisation_id = ? WHERE id = ?',
      [personId, wantedOrganisationId, id],
    );
    return id;
  }

  async failedJob(): Promise<string> {
    const id = newId();
    const at = new Date();
    await this.whole.insert(OutboxEntry, {
      id,
      job: 'clear-expired',
      payload: '{}',
      state: 'failed',
      runAt: at,
      finishedAt: at,
      lastError: 'unknown',
      createdAt: at,
    });
    return id;
  }
}
