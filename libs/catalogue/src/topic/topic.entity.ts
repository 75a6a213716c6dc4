import type { TopicTheme } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, text } from '../columns';

/** A government topic: what a course is about, what a trainer teaches, what a request asks for. */
@Entity('catalogue_topic')
export class Topic {
  @PrimaryColumn(idColumn) id: string;
  @Index('uq_catalogue_topic_slug', { unique: true })
  @Column(codeColumn)
  slug: string;
  @Column(codeColumn) theme: TopicTheme;
  @Column({ ...text(160), name: 'name_nl' }) nameNl: string;
  @Column({ ...text(160), name: 'name_en' }) nameEn: string;
  /** Abbreviations, names of laws and words of daily use; not unique between topics. */
  @Column({ type: 'simple-json' }) synonyms: string[];
  @Column({
    type: 'varchar',
    length: '120',
    charset: 'ascii',
    collation: 'ascii_bin',
    name: 'esco_uri',
    nullable: true,
  })
  escoUri: string | null;
  /** Place in the reference, so that a list reads in the order in which it was composed. */
  @Column({ type: 'int' }) position: number;
}
