import { Invitation, InvitationLink } from './invitations/invitation.entity';
import { matchingMigrations } from './migrations';
import { MatchRun } from './ranking/match-run.entity';
import { PastEvent } from './requests/past-event.entity';
import { DateOption, KnowledgeRequest, ListedColleague, RequestTopic } from './requests/knowledge-request.entity';

/** For the composition root and tests only. */
export const entities = [
  KnowledgeRequest,
  RequestTopic,
  DateOption,
  ListedColleague,
  PastEvent,
  MatchRun,
  Invitation,
  InvitationLink,
];
export const migrations = matchingMigrations;
