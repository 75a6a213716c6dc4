import type { MatchRequest, MatchTrainer, Mode, SkillLevel, Span } from '@onderling/match-engine';
import { TrainerIndex, defaultPolicy } from '@onderling/match-engine';
import type { Shape } from './ndjson-file';
import { boolean, count, id, instant, instantOf, listOf, number, oneOf, positive, readNdjson } from './ndjson-file';
import { shaped, span, text, within } from './ndjson-file';
import { writingTo } from './out-file';

const skills = listOf(shaped({ id: { check: id }, level: { check: positive, isOptional: true } }));
const mode = oneOf('on-site', 'online', 'hybrid');
const optional = true;
const spot: Shape = {
  lat: { check: within(-90, 90), isOptional: optional },
  lon: { check: within(-180, 180), isOptional: optional },
};

const trainerShape: Shape = {
  id: { check: id },
  body: { check: text },
  skills: { check: skills, isOptional: optional },
  texts: { check: listOf(text), isOptional: optional },
  languages: { check: listOf(text), isOptional: optional },
  modes: { check: listOf(mode), isOptional: optional },
  ...spot,
  maxKm: { check: within(0, 50_000), isOptional: optional },
  availability: { check: listOf(span), isOptional: optional },
  absences: { check: listOf(span), isOptional: optional },
  capacity: { check: count, isOptional: optional },
  load: { check: count, isOptional: optional },
  rating: { check: number, isOptional: optional },
  ratings: { check: count, isOptional: optional },
  lastTaughtAt: { check: instant, isOptional: optional },
  paused: { check: boolean, isOptional: optional },
  maxGroupSize: { check: count, isOptional: optional },
};
const requestShape: Shape = {
  id: { check: id },
  body: { check: text },
  skills: { check: skills, isOptional: optional },
  text: { check: text, isOptional: optional },
  languages: { check: listOf(text), isOptional: optional },
  mode: { check: mode, isOptional: optional },
  ...spot,
  windows: { check: listOf(span), isOptional: optional },
  groupSize: { check: count, isOptional: optional },
  declined: { check: listOf(id), isOptional: optional },
  asked: { check: listOf(id), isOptional: optional },
  conflicts: { check: listOf(id), isOptional: optional },
  asOf: { check: instant, isOptional: optional },
};

type FileSkill = { id: string; level?: number };
type FileSpan = [string | number, string | number];
type OnFile<T> = { [K in keyof T]?: T[K] | null } & { id: string; body: string };
type FileTrainer = Omit<OnFile<MatchTrainer>, 'skills' | 'availability' | 'absences' | 'lastTaughtAt'> & {
  skills?: FileSkill[];
  availability?: FileSpan[] | null;
  absences?: FileSpan[] | null;
  lastTaughtAt?: string | number | null;
};
type FileRequest = Omit<OnFile<MatchRequest>, 'skills' | 'windows' | 'asOf'> & {
  skills?: FileSkill[];
  windows?: FileSpan[] | null;
  asOf?: string | number | null;
};

const ALL_MODES: readonly Mode[] = ['on-site', 'online', 'hybrid'];
const levels = (list: FileSkill[] = []): SkillLevel[] =>
  list.map((skill) => ({ id: skill.id, level: skill.level ?? 1 }));
const spans = (list: FileSpan[]): Span[] => list.map(([from, to]) => [instantOf(from), instantOf(to)]);

/** What a trainer's line leaves out: no limit, nothing known. */
function trainerOf(line: FileTrainer): MatchTrainer {
  return {
    id: line.id,
    body: line.body,
    skills: levels(line.skills),
    texts: line.texts ?? [],
    languages: line.languages ?? [],
    modes: line.modes ?? ALL_MODES,
    lat: line.lat ?? undefined,
    lon: line.lon ?? undefined,
    maxKm: line.maxKm ?? undefined,
    availability: line.availability ? spans(line.availability) : undefined,
    absences: spans(line.absences ?? []),
    capacity: line.capacity ?? Infinity,
    load: line.load ?? 0,
    rating: line.rating ?? undefined,
    ratings: line.ratings ?? (line.rating === undefined || line.rating === null ? 0 : 1),
    lastTaughtAt: line.lastTaughtAt ? instantOf(line.lastTaughtAt) : undefined,
    paused: line.paused ?? false,
    maxGroupSize: line.maxGroupSize ?? undefined,
  };
}

/** A request without `asOf` is ranked for the begin of its first window, so that the same files give the same bytes. */
function requestOf(line: FileRequest): MatchRequest {
  const windows = spans(line.windows ?? []);
  return {
    id: line.id,
    body: line.body,
    skills: levels(line.skills),
    text: line.text ?? '',
    languages: line.languages ?? [],
    mode: line.mode ?? 'online',
    lat: line.lat ?? undefined,
    lon: line.lon ?? undefined,
    windows,
    groupSize: line.groupSize ?? undefined,
    declined: line.declined ?? [],
    asked: line.asked ?? [],
    conflicts: line.conflicts ?? [],
    asOf: line.asOf ? instantOf(line.asOf) : windows.length ? Math.min(...windows.map(([from]) => from)) : 0,
  };
}

/** `match rank`: the best trainers for every request, in the order of the requests' file. */
export async function rankFiles(
  trainersFile: string,
  requestsFile: string,
  { out, top }: { out: string; top: number },
): Promise<object> {
  const began = performance.now();
  const index = new TrainerIndex(defaultPolicy);
  for await (const line of readNdjson<FileTrainer>(trainersFile, trainerShape)) index.load(trainerOf(line));
  index.ready();
  const ready = performance.now();
  let requests = 0;
  await writingTo(out, async (file) => {
    for await (const line of readNdjson<FileRequest>(requestsFile, requestShape)) {
      const { candidates, excluded } = index.rank(requestOf(line), top);
      file.write(`${JSON.stringify({ request: line.id, candidates, excluded })}\n`);
      requests++;
    }
  });
  const done = performance.now();
  return {
    trainers: index.size,
    requests,
    loadMs: Math.round(ready - began),
    rankMs: Math.round(done - ready),
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
