import type { PaperKind } from '../domain/paper.ts';
import type { PaperMaker } from './maker.ts';
import { campaignPaper } from './papers/campaign.ts';
import { incidentPaper } from './papers/incident.ts';
import { indicatorsPaper } from './papers/indicators.ts';
import { spokespersonPaper } from './papers/spokesperson.ts';
import { periodPaper } from './period-papers.ts';

/** Who makes which kind of paper. */
export const MAKERS: Readonly<Record<PaperKind, PaperMaker>> = {
  month: periodPaper('month'),
  quarter: periodPaper('quarter'),
  year: periodPaper('year'),
  feedback: periodPaper('feedback'),
  press: periodPaper('press'),
  campaign: campaignPaper,
  incident: incidentPaper,
  spokesperson: spokespersonPaper,
  indicators: indicatorsPaper,
};
