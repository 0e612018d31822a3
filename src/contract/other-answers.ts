/** The guest book's answers that stand for "Lainnya" and ask for a word of explanation, by their SKD codes. */
export const OTHER = { occupation: 7, institutionCategory: 9, purpose: 5 } as const;
