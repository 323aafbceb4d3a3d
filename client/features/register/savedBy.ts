interface Register {
  people: readonly {
    assessments: readonly { id: string; parts: readonly { id: string }[] }[];
  }[];
  timesAsked: readonly { forms: number }[];
}

/**
 * What the one assessment spared a family, over what the viewer sees. `agencies` told in it; `fewer`: how many more assessments
 * there would be, had each of them made its own; `spared`: how often forms of agencies ask what is answered already.
 */
export function savedBy({ people, timesAsked }: Register): {
  agencies: number;
  fewer: number;
  spared: number;
} {
  const told = people.flatMap(({ assessments }) =>
    assessments.flatMap(({ id, parts }) => parts.map((part) => `${id} ${part.id}`)),
  );
  const own = new Set(told);
  const shared = new Set(told.map((one) => one.split(" ")[0]));
  return {
    agencies: new Set(told.map((one) => one.split(" ")[1])).size,
    fewer: own.size - shared.size,
    spared: timesAsked.reduce((sum, { forms }) => sum + forms, 0),
  };
}
