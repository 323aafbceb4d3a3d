/** The beginning of a Node process whose clock is so many milliseconds ahead of the machine's, or behind: `node --import …`. */
export const clockAhead = (milliseconds: number): string[] => [
  "--import",
  `data:text/javascript,${encodeURIComponent(`
    const True = Date;
    globalThis.Date = class Date extends True {
      constructor(...given) { if (given.length > 0) super(...given); else super(True.now() + ${milliseconds}); }
      static now() { return True.now() + ${milliseconds}; }
    };`)}`,
];
