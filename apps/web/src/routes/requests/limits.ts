/** At most so many topics and moments, as the API has it. */
export const mostTopics = 8;
export const moments = [1, 2, 3, 4, 5] as const;
