import type { TextLanguage } from '../text/stopwords';
import { stopwords } from '../text/stopwords';

/**
 * Words that competence phrases and function profiles are built with ("kan zorgen voor", "is in staat om", "heeft
 * kennis van"); they say nothing about which skill is meant, and labels of skills seldom have them.
 */
const frame: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  nl: set(`
    allerlei anderen bekend behulp beschikken beschikt bepaalde bezig bijvoorbeeld blijft blijven brengen brengt dienen
    dient diverse doen doet eraan eruit ervaring ervoor erop etc gebruik gebruiken gebruikmaken gebruikt geeft geven goed
    hele helpt houden houdt iemand kennis kent komen komt krijgen krijgt kunnen laat laten leggen legt maakt maken mensen
    mogen neemt nemen rond rondom specifieke staan staat stellen stelt terug thuis uitvoeren uitvoert vaardigheden
    vaardigheid verantwoordelijk verantwoordelijkheid verschillende vermogen vindt voert voeren waaronder weet werd weten
    zet zetten zich zichzelf ziet zoals zorg zorgen zorgt
  `),
  en: set('able ability carries carry ensure ensures etc handles knowledge knows people skill skills various'),
};

/** Whether a word of a text says something about a skill. */
export function isTelling(word: string, language: TextLanguage): boolean {
  return !stopwords[language].has(word) && !frame[language].has(word);
}

function set(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
