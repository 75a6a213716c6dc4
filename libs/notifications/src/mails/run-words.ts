import type { Language } from '@onderling/contracts';
import { facts, text, type Block } from './blocks';
import type { Contact, RunFacts } from './facts';
import { placeLabel, sessionsInWords, trainersInWords } from './wording';

/** Course, dates, place and trainer: what a mail about a run always tells. */
export function runInWords(run: RunFacts, language: Language): Block {
  const nl = language === 'nl';
  const { when, where } = sessionsInWords(run.sessions, language);
  const first = run.sessions[0];
  return facts(
    [nl ? 'Wat' : 'What', run.title],
    [nl ? 'Wanneer' : 'When', when || null],
    [first ? placeLabel(first.place, language) : '', where],
    [run.trainers.length > 1 ? 'Trainers' : 'Trainer', trainersInWords(run.trainers, language)],
  );
}

/** Trainer and requester get each other's address with the yes; nothing when the other cannot be reached. */
export function talkTogether(other: Contact | null, language: Language): Block | null {
  if (!other?.email) return null;
  return text(
    language === 'nl'
      ? `Bespreek samen de inhoud. ${other.name} heeft ook jouw mailadres gekregen.`
      : `Talk about the contents together. ${other.name} got your mail address too.`,
  );
}
