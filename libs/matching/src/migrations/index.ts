import { CreateRequest20261122040000 } from './20261122040000-create-request';
import { CreateRequestTopic20261122040100 } from './20261122040100-create-request-topic';
import { CreateDateOption20261122040200 } from './20261122040200-create-date-option';
import { CreateListedColleague20261122040300 } from './20261122040300-create-listed-colleague';
import { CreateMatchRun20261122040400 } from './20261122040400-create-match-run';
import { CreateInvitation20261122040500 } from './20261122040500-create-invitation';
import { CreateInvitationLink20261122040600 } from './20261122040600-create-invitation-link';
import { AddWhatIfs20261125180100 } from './20261125180100-add-what-ifs';
import { AddRemedies20261125180200 } from './20261125180200-add-remedies';
import { IndexRankedAt20261126100000 } from './20261126100000-index-ranked-at';

export const matchingMigrations = [
  CreateRequest20261122040000,
  CreateRequestTopic20261122040100,
  CreateDateOption20261122040200,
  CreateListedColleague20261122040300,
  CreateMatchRun20261122040400,
  CreateInvitation20261122040500,
  CreateInvitationLink20261122040600,
  AddWhatIfs20261125180100,
  AddRemedies20261125180200,
  IndexRankedAt20261126100000,
];
