import type { EntityManager } from 'typeorm';
import type { Target } from '@einkanal/domain/import/import-job';
import type { TargetFaultCode, TargetFaultDetail } from '@einkanal/domain/import/target-fault-code';
import { targetStateOf, type TargetState } from '@einkanal/domain/import/target-health';
import type { TargetWindow } from '@einkanal/domain/import/target-window';

/** A planned window that lasts or lies ahead. */
type PlannedWindow = TargetWindow & { id: string; reason: string };

/** How a target of the office is, as people see it. */
export type SeenTarget = {
  kind: Target;
  name: string;
  state: TargetState;
  faultsInRow: number;
  downSince: Date | null;
  downCode: TargetFaultCode | null;
  downDetail: TargetFaultDetail | null;
  /** While it is down: when it is tried next. */
  probeAt: Date | null;
  lastAnswerAt: Date | null;
  /** A calendar day, `YYYY-MM-DD`. */
  certificateExpiresOn: string | null;
  pausedAt: Date | null;
  pausedBy: string | null;
  pauseReason: string | null;
  maxInFlight: number;
  maxPerMinute: number | null;
  /** Transfers that are handed on to it or running now. */
  inFlight: number;
  /** Those that last or lie ahead, the next one first. */
  windows: PlannedWindow[];
};

type Row = Omit<SeenTarget, 'state' | 'windows'>;

/** Reads how the targets of the office are at an instant. */
export async function readTargetHealth(tx: Pick<EntityManager, 'query'>, now: Date): Promise<SeenTarget[]> {
  const targets = await tx.query<Row[]>(
    `SELECT kind, name, faults_in_row AS "faultsInRow", down_since AS "downSince", down_code AS "downCode",
       down_detail AS "downDetail", probe_at AS "probeAt", last_answer_at AS "lastAnswerAt",
       certificate_expires_on::text AS "certificateExpiresOn", paused_at AS "pausedAt", paused_by AS "pausedBy",
       pause_reason AS "pauseReason", max_in_flight AS "maxInFlight", max_per_minute AS "maxPerMinute",
       (SELECT count(*)::int FROM import_job j WHERE j.target = t.kind AND j.handed_on_at IS NOT NULL) AS "inFlight"
     FROM target_system t ORDER BY kind DESC`,
  );
  const windows = await findWindows(tx, now);
  return targets.map((target) => {
    const mine = windows.filter(({ kind }) => kind === target.kind);
    return {
      ...target,
      state: targetStateOf(target, mine, now),
      windows: mine.map(({ id, beginsAt, endsAt, reason }) => ({ id, beginsAt, endsAt, reason })),
    };
  });
}

/** The windows of the office's targets that last or lie ahead, the next one first. */
export function findWindows(tx: Pick<EntityManager, 'query'>, now: Date) {
  return tx.query<(PlannedWindow & { kind: Target })[]>(
    `SELECT id, kind, begins_at AS "beginsAt", ends_at AS "endsAt", reason FROM target_window
     WHERE ends_at > $1 ORDER BY begins_at, id`,
    [now],
  );
}
