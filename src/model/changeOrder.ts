// What happens first when several things happen at the same instant: the one list. It covers every kind of event of the floor.
//
// The run loop asks seven sources in this order; what the calendar brings is one of them and is sorted by `changeOrder` within.
// Whatever is still equal keeps the order in which it was scheduled.
//
//  1 contacts end           an agent freed at the instant of its leaving leaves; one freed otherwise may serve before staff falls
//                           so do breaks and other spells away that end: the agent is there for what the instant brings
//  2 the calendar           in the order of `changeOrder`; then what agents do of their own: spells away, leaving early
//  3 contacts abandon       after agents have arrived: a caller whose patience ends at that instant has still been answered
//  4 waits reach a delay    further groups may answer from now on
//  5 contacts arrive        they find the floor as the instant leaves it
//  6 customers try again    after first tries
//  7 outbound work          looks, dials and people on the line in the order in which they were begun; of the calendar's part local clocks change, then
//                           places close, lists are loaded, places open

/** Changes that the calendar brings, in order. The codes stand in `Schedule.kind`. */
export const changeOrder = {
  /** A group's headcount becomes smaller. */
  staffFalls: 0,
  /** A rostered agent's shift ends. */
  shiftEnds: 1,
  /** A group's headcount becomes larger. */
  staffRises: 2,
  /** A rostered agent's shift begins. */
  shiftStarts: 3,
  /** A break, a meal or another planned spell away is due. */
  spellDue: 4,
  /** A site loses or wins back a share of its agents. */
  siteChanges: 5,
  /** A queue closes; it cuts off those who wait, or keeps serving them. */
  queueCloses: 6,
  /** A queue opens. */
  queueOpens: 7,
  /** Groups are ranked by another ranking of the routing tables. */
  ranksChange: 8,
  /** A reporting interval ends and the next begins. */
  intervalEdge: 9,
  /** The counted time is over. */
  countedTimeEnds: 10,
} as const;

/** How many kinds of changes there are. */
export const changeKinds = Object.keys(changeOrder).length;
