import type { Reason } from '../domain/reason.ts';
import { alertWords } from './words/alert.ts';
import { digestMoreWords } from './words/digest-more.ts';
import { briefWords } from './words/brief.ts';
import { beginWords } from './words/begin.ts';
import { beginMailWords } from './words/begin-mail.ts';
import { calendarWords } from './words/calendar-page.ts';
import { chartWords } from './words/charts.ts';
import { auditWords } from './words/audit.ts';
import { campaignWords } from './words/campaigns.ts';
import { claimWords } from './words/claims.ts';
import { countedWords } from './words/counted.ts';
import { concernWords } from './words/concern.ts';
import { concernsWords } from './words/concerns-page.ts';
import { collectWords } from './words/collect.ts';
import { coverageWords } from './words/coverage.ts';
import { deskWords } from './words/desk.ts';
import { deskLetterWords } from './words/desk-letters.ts';
import { domainWords } from './words/domain.ts';
import { handWords } from './words/hand.ts';
import { ledgerWords } from './words/ledger.ts';
import { letterKeyWords } from './words/letter-key.ts';
import { houseWords } from './words/house.ts';
import { evidenceWords } from './words/evidence.ts';
import { evidenceReferralWords } from './words/evidence-referral.ts';
import { incidentWords } from './words/incident.ts';
import { incidentJudgeWords } from './words/incident-judge.ts';
import { incidentLogWords } from './words/incident-log.ts';
import { incidentClockWords } from './words/incident-clocks.ts';
import { indicatorWords } from './words/indicators.ts';
import { indicatorToldWords } from './words/indicators-told.ts';
import { frameWords } from './words/frame.ts';
import { partsWords } from './words/parts.ts';
import { promiseWords } from './words/promises.ts';
import { figureWords } from './words/figure.ts';
import { factsWords } from './words/facts.ts';
import { forecastWords } from './words/forecast.ts';
import { mentionWords } from './words/mentions.ts';
import { paperMatterWords } from './words/paper-matters.ts';
import { paperSpokespersonWords } from './words/paper-spokesperson.ts';
import { paperCampaignWords } from './words/paper-campaign.ts';
import { paperLimitWords } from './words/paper-limits.ts';
import { paperToldWords } from './words/paper-told.ts';
import { paperHandledWords } from './words/paper-handled.ts';
import { paperWords } from './words/paper.ts';
import { peopleWords } from './words/people.ts';
import { recipientWords } from './words/recipients.ts';
import { recoveryWords } from './words/recovery.ts';
import { recoveryReportWords } from './words/recovery-report.ts';
import { recoveryPlanWords } from './words/recovery-plan.ts';
import { rehearseWords } from './words/rehearse.ts';
import { routeWords } from './words/route.ts';
import { letterWords } from './words/letters.ts';
import { levelWords } from './words/level.ts';
import { signalWords } from './words/signal.ts';
import { settingsWords } from './words/settings.ts';
import { settingsFieldWords } from './words/settings-fields.ts';
import { silenceWords } from './words/silence.ts';
import { reportWords } from './words/report.ts';
import { settingsPapersWords } from './words/settings-papers.ts';
import { paperLetterWords } from './words/paper-letters.ts';
import { papersWords } from './words/papers.ts';
import { reportsWords } from './words/reports.ts';
import { scoreWords } from './words/score.ts';
import { searchWords } from './words/search.ts';
import { exportWords } from './words/export.ts';
import { sourceWords } from './words/sources.ts';
import { statementFormWords } from './words/statement-form.ts';
import { statementLintWords } from './words/statement-lint.ts';
import { statementTextWords } from './words/statement-text.ts';
import { statementWords } from './words/statement.ts';
import { storyWords } from './words/story.ts';
import { teachWords } from './words/teach.ts';
import { trialWords } from './words/trial.ts';
import { tipWords } from './words/tips.ts';
import { questionWords } from './words/questions.ts';
import { troubleWords } from './words/trouble.ts';
import { noiseWords } from './words/noise.ts';
import { officialWords } from './words/official.ts';
import { understandWords } from './words/understand.ts';
import { whyWords } from './words/why.ts';
import { workWords } from './words/works.ts';
import type { Language, Words } from './words/words.ts';

/** Every sentence the product can say. A key without one of its languages does not compile. */
const WORDS: Words = {
  ...domainWords,
  ...beginWords,
  ...beginMailWords,
  ...collectWords,
  ...troubleWords,
  ...coverageWords,
  ...understandWords,
  ...concernWords,
  ...levelWords,
  ...routeWords,
  ...signalWords,
  ...houseWords,
  ...rehearseWords,
  ...scoreWords,
  ...alertWords,
  ...letterWords,
  ...handWords,
  ...silenceWords,
  ...ledgerWords,
  ...letterKeyWords,
  ...reportWords,
  ...briefWords,
  ...digestMoreWords,
  ...reportsWords,
  ...papersWords,
  ...countedWords,
  ...paperLetterWords,
  ...settingsPapersWords,
  ...deskWords,
  ...deskLetterWords,
  ...frameWords,
  ...partsWords,
  ...mentionWords,
  ...searchWords,
  ...exportWords,
  ...sourceWords,
  ...storyWords,
  ...teachWords,
  ...trialWords,
  ...claimWords,
  ...campaignWords,
  ...evidenceWords,
  ...evidenceReferralWords,
  ...tipWords,
  ...questionWords,
  ...chartWords,
  ...calendarWords,
  ...concernsWords,
  ...figureWords,
  ...officialWords,
  ...forecastWords,
  ...whyWords,
  ...noiseWords,
  ...recipientWords,
  ...recoveryWords,
  ...recoveryReportWords,
  ...recoveryPlanWords,
  ...paperWords,
  ...paperLimitWords,
  ...paperToldWords,
  ...paperHandledWords,
  ...paperMatterWords,
  ...paperSpokespersonWords,
  ...paperCampaignWords,
  ...peopleWords,
  ...auditWords,
  ...settingsWords,
  ...settingsFieldWords,
  ...workWords,
  ...factsWords,
  ...statementFormWords,
  ...statementLintWords,
  ...statementTextWords,
  ...statementWords,
  ...incidentWords,
  ...incidentJudgeWords,
  ...incidentLogWords,
  ...incidentClockWords,
  ...indicatorWords,
  ...indicatorToldWords,
  ...promiseWords,
};

/** Stands where a sentence lacks what it should say: read as “…”, with a joiner nobody sees that no writer types, so that tests tell it from theirs. */
export const MISSING = '…\u{2060}';

/**
 * The sentence behind `key` with its blanks filled: `{n}` is replaced by `data.n`, numbers in the reader's notation; a blank filled with
 * another key (`kind.press`) gets that key's words.
 * A key nobody wrote a sentence for is shown as it is: odd, but never an empty page at 23:00.
 */
export function say(language: Language, key: string, data: Reason['data'] = {}): string {
  const sentence = WORDS[key]?.[language] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    // Reasons stored by earlier versions lack what their sentence learned to say since.
    if (value === undefined) return MISSING;
    if (typeof value === 'number') return number(language, value);
    return WORDS[value]?.[language] ?? value;
  });
}

/** A stored reason as a sentence. */
export function sayReason(language: Language, reason: Reason): string {
  return say(language, reason.key, reason.data);
}

export function hasWords(key: string): boolean {
  return key in WORDS;
}

const NUMBERS = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

export function number(language: Language, value: number): string {
  // Most numbers on a page are small, and the same in both languages.
  if (Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
  return NUMBERS[language].format(value);
}
