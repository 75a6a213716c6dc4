const holidays = new Map<number, ReadonlySet<string>>();

/**
 * The days on which government terms stand still, as 'YYYY-MM-DD': article 3 of the Algemene termijnenwet, so with Good
 * Friday and with 5 May every year (collective agreements differ; a deadline never runs on a day that may be somebody's
 * day off). King's Day is 27 April, or 26 April when that is a Sunday.
 */
export function dutchHolidays(year: number): ReadonlySet<string> {
  const known = holidays.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const made = new Set([
    day(year, 1, 1),
    plus(easter, -2),
    easter,
    plus(easter, 1),
    kingsDay(year),
    day(year, 5, 5),
    plus(easter, 39),
    plus(easter, 49),
    plus(easter, 50),
    day(year, 12, 25),
    day(year, 12, 26),
  ]);
  holidays.set(year, made);
  return made;
}

function kingsDay(year: number): string {
  return new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? day(year, 4, 26) : day(year, 4, 27);
}

/** Anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1);
}

function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

function plus(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}
