/** The views of the assignment, in the order of the switch. */
export const assignmentViews = [
  'board',
  'fairness',
  'operations',
  'claims',
  'differences',
  'people',
] as const;
export type AssignmentView = (typeof assignmentViews)[number];

/** A view named by an address, or undefined. */
export function viewOf(value: unknown): AssignmentView | undefined {
  return assignmentViews.find((each) => each === value);
}
