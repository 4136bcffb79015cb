import { ROLES, type Role } from './role.js';

/**
 * What a role may do: `with-reason` after saying why (the reason is kept in the audit), `own-team` for the own team
 * only.
 */
export const GRANTS = ['no', 'own-team', 'with-reason', 'yes'] as const;
export type Grant = (typeof GRANTS)[number];

const yes = 'yes';
const no = 'no';
const why = 'with-reason';
const team = 'own-team';

/** The one matrix, asked by every route and for every button. Columns in the order of `ROLES`. */
const MATRIX = {
  //                           INTAKE CASEW. LEAD MANAGER DESK ADMIN AUDITOR
  'session.use': /*         */ [yes, yes, yes, yes, yes, yes, yes],
  'case.list': /*           */ [yes, yes, yes, yes, no, no, why],
  'case.search': /*         */ [yes, yes, yes, yes, yes, no, why],
  'case.summary': /*        */ [yes, yes, yes, yes, yes, no, why],
  'case.open': /*           */ [yes, yes, yes, why, no, no, why],
  'case.claim': /*          */ [yes, yes, yes, no, no, no, no],
  'case.note': /*           */ [yes, yes, yes, no, yes, no, no],
  'case.route': /*          */ [yes, yes, yes, no, no, no, no],
  'case.follow-up': /*      */ [yes, yes, yes, no, no, no, no],
  'second-look.ask': /*     */ [yes, yes, yes, no, no, no, no],
  'second-look.answer': /*  */ [no, yes, yes, no, no, no, no],
  'jurisdiction.confirm': /**/ [yes, yes, yes, no, no, no, no],
  'handover.send': /*       */ [yes, yes, yes, no, no, no, no],
  'handover.accept': /*     */ [yes, yes, yes, no, no, no, no],
  'handover.return': /*     */ [yes, yes, yes, no, no, no, no],
  'case.merge': /*          */ [yes, yes, yes, no, no, no, no],
  'case.un-merge': /*       */ [yes, yes, yes, no, no, no, no],
  'case.un-bundle': /*      */ [yes, yes, yes, no, no, no, no],
  'command.undo': /*        */ [yes, yes, yes, no, no, no, no],
  'refusal.list': /*        */ [yes, yes, yes, no, no, no, no],
  'refusal.admit': /*       */ [yes, yes, yes, no, no, no, no],
  'work.spread': /*         */ [no, no, yes, yes, no, no, no],
  'absence.set': /*         */ [no, no, yes, yes, no, no, no],
  'emergency.raise': /*     */ [yes, yes, yes, yes, yes, no, no],
  'emergency.answer': /*    */ [yes, yes, yes, yes, no, no, no],
  'case.start': /*          */ [no, yes, yes, no, no, no, no],
  'case.wait': /*           */ [no, yes, yes, no, no, no, no],
  'case.close': /*          */ [no, yes, yes, no, no, no, no],
  'case.withdraw': /*       */ [no, yes, yes, no, no, no, no],
  'case.reopen': /*         */ [no, yes, yes, no, no, no, no],
  'case.send-back': /*      */ [no, yes, yes, no, no, no, no],
  'transfer.list': /*       */ [yes, yes, yes, yes, no, yes, no],
  'transfer.repair': /*     */ [yes, yes, yes, no, no, no, no],
  'transfer.retry': /*      */ [yes, yes, yes, no, no, yes, no],
  'transfer.release': /*    */ [yes, yes, yes, no, no, no, no],
  'transfer.waive': /*      */ [no, yes, yes, no, no, no, no],
  'steering.view': /*       */ [no, team, yes, yes, no, no, no],
  'administration.read': /* */ [no, no, yes, yes, no, yes, no],
  'administration.change': /**/ [no, no, no, no, no, yes, no],
  'target.pause': /*        */ [no, no, yes, yes, no, yes, no],
  'target.resume': /*       */ [no, no, yes, yes, no, yes, no],
  'audit.read': /*          */ [no, no, no, no, no, no, yes],
} as const satisfies Record<string, readonly [Grant, Grant, Grant, Grant, Grant, Grant, Grant]>;

export type Action = keyof typeof MATRIX;

export const ACTIONS = Object.keys(MATRIX) as readonly Action[];

/** The strongest grant that one of the roles has for the action. */
export function mayDo(roles: readonly Role[], action: Action): Grant {
  return strongest(roles.map((role) => MATRIX[action][ROLES.indexOf(role)] ?? 'no'));
}

/** The strongest of some grants; `no` of none. */
export function strongest(grants: readonly Grant[]): Grant {
  return GRANTS.findLast((grant) => grants.includes(grant)) ?? 'no';
}

/**
 * The permissions as the screen reads them: the action's name, with `-with-reason` or `-own-team` where the grant is
 * limited so.
 */
export function permissionsOf(roles: readonly Role[]): string[] {
  return ACTIONS.flatMap((action) => {
    const grant = mayDo(roles, action);
    return grant === 'no' ? [] : [grant === 'yes' ? action : `${action}-${grant}`];
  });
}
