import type { IncidentAct, IncidentState } from '../domain/incident.ts';

/** A line of a log. Lines are only ever added. */
export interface IncidentLogRow {
  incident: string;
  seq: number;
  at: number;
  who: string | null;
  name: string;
  act: IncidentAct['act'];
  /** What the act carries besides, as JSON. */
  data: string;
}

/** The incident as its log tells it, written with each line so that lists need no logs. */
export interface IncidentRow {
  id: string;
  state: IncidentState;
  opened_at: number;
  updated_at: number;
  closed_at: number | null;
  /** The nearest end of a clock that is neither met nor explained. */
  due_at: number | null;
  /** The whole `Incident` as JSON. */
  body: string;
}

/** Which incident an alert belongs to. */
export interface IncidentAlertRow {
  alert_id: string;
  incident: string;
}
