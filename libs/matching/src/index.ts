export { MatchingModule } from './matching.module';
export { InvitationMails, type InvitationMailFacts } from './invitations/invitation-mails.service';
export { Invitations } from './invitations/invitations.service';
export { Ranker, type RankedRequest } from './ranking/ranker.service';
export { RequestMails, type RequestMailFacts } from './requests/request-mails.service';
export { Requests } from './requests/requests.service';
