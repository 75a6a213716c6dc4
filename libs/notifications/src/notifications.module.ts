import { Module } from '@nestjs/common';
import { EnrolmentModule } from '@onderling/enrolment';
import { IdentityModule } from '@onderling/identity';
import { MatchingModule } from '@onderling/matching';
import { IdentityLetters } from './send-mail/identity-letters.service';
import { Letters } from './send-mail/letters.service';
import { MatchingLetters } from './send-mail/matching-letters.service';
import { Recipients } from './send-mail/recipients.service';
import { RunLetters } from './send-mail/run-letters.service';
import { SendMailJob } from './send-mail/send-mail.job';
import { SentMailRepository } from './sent-mail/sent-mail.repository';

/** Writes and sends every mail of the product. */
@Module({
  imports: [IdentityModule, EnrolmentModule, MatchingModule],
  providers: [Recipients, IdentityLetters, MatchingLetters, RunLetters, Letters, SentMailRepository, SendMailJob],
})
export class NotificationsModule {}
