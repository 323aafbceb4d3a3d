/** Whether the database has a place for this text: it has none for a NUL, nor for half of a character. */
export const isStorable = (text: string): boolean => !/\0|\p{Cs}/u.test(text);
