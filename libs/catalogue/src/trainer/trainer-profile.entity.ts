import type { DeliveryMode, Language, TopicLevel } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../columns';

/** Calendar dates (ISO), both inclusive. */
export interface Absence {
  readonly from: string;
  readonly until: string;
}

/** What a colleague says about teaching: one per person. */
@Entity('catalogue_trainer_profile')
export class TrainerProfile {
  @PrimaryColumn({ ...idColumn, name: 'person_id' }) personId: string;
  @Index('ix_catalogue_trainer_profile_findable')
  @Column({ type: 'boolean' })
  findable: boolean;
  @Column({ type: 'text' }) experience: string;
  @Column({ type: 'simple-json' }) languages: Language[];
  @Column({ type: 'simple-json' }) modes: DeliveryMode[];
  @Column({ type: 'int', name: 'max_travel_km' }) maxTravelKm: number;
  @Column({ type: 'int', name: 'times_per_year' }) timesPerYear: number;
  @Column({ type: 'simple-json' }) absences: Absence[];
  /** When the person last saved the page; a profile that nobody looked at for long weighs less. */
  @Column({ ...instantColumn, name: 'refreshed_at' }) refreshedAt: Date;
  @Column({ type: 'int' }) version: number;
}

@Entity('catalogue_trainer_topic')
export class TrainerTopic {
  @PrimaryColumn({ ...idColumn, name: 'person_id' }) personId: string;
  @Index('ix_catalogue_trainer_topic_topic')
  @PrimaryColumn({ ...idColumn, name: 'topic_id' })
  topicId: string;
  @Column({ type: 'int' }) level: TopicLevel;
  /** In the order in which the person named them. */
  @Column({ type: 'int' }) position: number;
}
