import type { CourseFormat, DeliveryMode, Language } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, languageColumn, text } from '../columns';

const searchColumn = { type: 'text', charset: 'utf8mb4', collation: 'utf8mb4_bin' } as const;

/** The description of something to learn; it has no date of its own. */
@Entity('catalogue_course')
export class Course {
  @PrimaryColumn(idColumn) id: string;
  @Index('ix_catalogue_course_organisation')
  @Column({ ...idColumn, name: 'organisation_id' })
  organisationId: string;
  @Index('ix_catalogue_course_owner')
  @Column({ ...idColumn, name: 'owner_id' })
  ownerId: string;
  @Index('ix_catalogue_course_state')
  @Column(codeColumn)
  state: 'concept' | 'published';
  @Column(codeColumn) format: CourseFormat;
  @Column(text(200)) title: string;
  /** What somebody can do afterwards, one sentence. */
  @Column(text(400)) gain: string;
  @Column({ type: 'text' }) description: string;
  @Column({ type: 'text', name: 'for_whom', nullable: true }) forWhom: string | null;
  @Column({ type: 'text', name: 'not_for_whom', nullable: true }) notForWhom: string | null;
  @Column(languageColumn) language: Language;
  @Column(codeColumn) mode: DeliveryMode;
  @Column({ type: 'int', name: 'duration_minutes' }) durationMinutes: number;
  /** Folded words (see search-text.rules.ts) of the title, of the topics and of everything together. */
  @Column({ ...searchColumn, name: 'search_title' }) searchTitle: string;
  @Column({ ...searchColumn, name: 'search_topics' }) searchTopics: string;
  @Column({ ...searchColumn, name: 'search_text', type: 'mediumtext' }) searchText: string;
  @Column({ ...instantColumn, name: 'created_at' }) createdAt: Date;
  @Column({ ...instantColumn, name: 'updated_at' }) updatedAt: Date;
  @Column({ type: 'int' }) version: number;
}

@Entity('catalogue_course_topic')
export class CourseTopic {
  @PrimaryColumn({ ...idColumn, name: 'course_id' }) courseId: string;
  @Index('ix_catalogue_course_topic_topic')
  @PrimaryColumn({ ...idColumn, name: 'topic_id' })
  topicId: string;
  /** The most telling topic first. */
  @Column({ type: 'int' }) position: number;
}

@Entity('catalogue_course_trainer')
export class CourseTrainer {
  @PrimaryColumn({ ...idColumn, name: 'course_id' }) courseId: string;
  @Index('ix_catalogue_course_trainer_person')
  @PrimaryColumn({ ...idColumn, name: 'person_id' })
  personId: string;
  @Column({ type: 'int' }) position: number;
}
