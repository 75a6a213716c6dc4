import type { DeliveryMode, GroupLevel, Language, PlaceKind, RequestKind, RequestState } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const id = { type: 'varchar', length: 36, charset: 'ascii', collation: 'ascii_bin' } as const;
const hash = { type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' } as const;

/** A training that a body asks for; from draft to the run that came out of it. */
@Entity('matching_request')
@Index('ix_matching_request_organisation', ['organisationId', 'updatedAt'])
@Index('uq_matching_request_join', ['joinHash'], { unique: true })
export class KnowledgeRequest {
  @PrimaryColumn(id) id: string;
  @Column({ type: 'varchar', length: 16 }) kind: RequestKind;
  @Column({ type: 'varchar', length: 20 }) state: RequestState;
  @Column({ name: 'organisation_id', ...id }) organisationId: string;
  @Column({ name: 'requester_id', ...id }) requesterId: string;
  @Column({ type: 'varchar', length: 120 }) title: string;
  @Column({ type: 'text', nullable: true }) need: string | null;
  @Column({ type: 'varchar', length: 500, nullable: true }) audience: string | null;
  @Column({ name: 'group_level', type: 'varchar', length: 16, nullable: true }) groupLevel: GroupLevel | null;
  @Column({ name: 'group_size', type: 'int', nullable: true }) groupSize: number | null;
  @Column({ type: 'varchar', length: 16, nullable: true }) mode: DeliveryMode | null;
  @Column({ type: 'varchar', length: 2, nullable: true }) language: Language | null;
  @Column({ name: 'place_kind', type: 'varchar', length: 16, nullable: true }) placeKind: PlaceKind | null;
  /** The address in words, or the link of an online meeting. */
  @Column({ name: 'place_text', type: 'varchar', length: 500, nullable: true }) placeText: string | null;
  @Column({ name: 'room_id', ...id, nullable: true }) roomId: string | null;
  @Column({ name: 'trainers_needed', type: 'int' }) trainersNeeded: number;
  /** Counts the rankings; 0 for a draft. */
  @Column({ type: 'int' }) round: number;
  @Column({ name: 'run_id', ...id, nullable: true }) runId: string | null;
  @Column({ name: 'join_nonce', ...hash, nullable: true }) joinNonce: string | null;
  @Column({ name: 'join_hash', ...hash, nullable: true }) joinHash: string | null;
  @Column({ name: 'attention_reason', type: 'varchar', length: 60, nullable: true }) attentionReason: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 6 }) createdAt: Date;
  @Column({ name: 'submitted_at', type: 'datetime', precision: 6, nullable: true }) submittedAt: Date | null;
  /** When it was matched, found unmatched or withdrawn. */
  @Column({ name: 'closed_at', type: 'datetime', precision: 6, nullable: true }) closedAt: Date | null;
  @Column({ name: 'updated_at', type: 'datetime', precision: 6 }) updatedAt: Date;
  @Column({ type: 'int' }) version: number;
}

@Entity('matching_request_topic')
export class RequestTopic {
  @PrimaryColumn({ name: 'request_id', ...id }) requestId: string;
  @PrimaryColumn({ name: 'topic_id', ...id }) topicId: string;
}

/** `taken`: the room turned out to be in use at that time, so nobody can choose it any more. */
export type DateOptionState = 'open' | 'taken' | 'chosen';

@Entity('matching_date_option')
@Index('uq_matching_date_option_position', ['requestId', 'position'], { unique: true })
export class DateOption {
  @PrimaryColumn(id) id: string;
  @Column({ name: 'request_id', ...id }) requestId: string;
  @Column({ type: 'int' }) position: number;
  @Column({ name: 'starts_at', type: 'datetime', precision: 6 }) startsAt: Date;
  @Column({ name: 'ends_at', type: 'datetime', precision: 6 }) endsAt: Date;
  @Column({ name: 'time_zone', type: 'varchar', length: 64 }) timeZone: string;
  @Column({ type: 'varchar', length: 16 }) state: DateOptionState;
}

/** A colleague for whom the requester wants a place. */
@Entity('matching_listed_colleague')
export class ListedColleague {
  @PrimaryColumn({ name: 'request_id', ...id }) requestId: string;
  @PrimaryColumn({ name: 'person_id', ...id }) personId: string;
  @Column({ name: 'listed_at', type: 'datetime', precision: 6 }) listedAt: Date;
}
